using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Walks through a chart with invented outcomes and a clock that jumps from one term to the next. No case is touched. A chart that
/// cannot go on ends the walk with <see cref="Fault"/>; nothing here throws for what a person chose.
/// </summary>
public sealed class Simulation
{
    private readonly FlowchartProgram _program;
    private readonly SimulatedDesk _desk;
    private readonly FlowchartRunner _runner;
    private readonly FlowState _state;

    private Simulation(FlowchartProgram program, SimulatedDesk desk)
    {
        (_program, _desk, _state) = (program, desk, FlowState.New(program));
        _runner = new FlowchartRunner(program, _state, desk);
    }

    public DateTimeOffset Now => _desk.Now;

    public IReadOnlyList<SimulatedStep> Trace => _desk.Trace;

    public bool IsFinished => _state.IsFinished;

    /// <summary>Why the chart cannot go on, otherwise null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where it rests, in the order in which the steps began; empty at the end.</summary>
    public IReadOnlyList<SimulatedWait> Waiting => Fault is not null ? [] : [.. _state.Waiting.Select(Wait)];

    /// <summary>What the clock would come to next, in German, or null.</summary>
    public (DateTimeOffset At, string What)? NextTimer => Fault is null && Next() is { } timer ? (timer.DueAt, $"{timer.Node.DisplayText}: {timer.What}") : null;

    /// <summary>Fields of a case that this chart reads.</summary>
    public static IReadOnlyList<string> CaseFieldsOf(FlowchartProgram program) => ChartReads.CaseFields(program);

    public static Task<Simulation> StartAsync(FlowchartProgram program, SimulatedWorld world, CancellationToken cancel) =>
        StartAsync(program, new SimulatedDesk(program, world), cancel);

    internal static async Task<Simulation> StartAsync(FlowchartProgram program, SimulatedDesk desk, CancellationToken cancel)
    {
        var simulation = new Simulation(program, desk);
        await simulation.TryAsync(() => simulation._runner.StartAsync(null, cancel));
        return simulation;
    }

    /// <summary>Completes a waiting step. False when nothing waits there, or it has no such outcome.</summary>
    /// <param name="tokenId">which of <see cref="Waiting"/></param>
    /// <param name="outcome">one of its outcomes</param>
    /// <param name="entered">texts by member of the result; for a list, separated by commas</param>
    /// <param name="cancel">gives up</param>
    public async Task<bool> ChooseAsync(string tokenId, string outcome, IReadOnlyDictionary<string, string> entered, CancellationToken cancel)
    {
        var token = Fault is null ? _state.Waiting.Find(waiting => waiting.Id == tokenId) : null;
        if (token is null || !_program.Node(token.NodeId).Ports.Contains(outcome))
        {
            return false;
        }

        _desk.Forget(tokenId);
        var result = Result(_program.Node(token.NodeId), entered);
        await TryAsync(() => _runner.ResumeAsync(tokenId, outcome, result, cancel));
        return true;
    }

    /// <summary>Lets the time pass until the next term. False when nothing waits for time.</summary>
    public async Task<bool> FastForwardAsync(CancellationToken cancel)
    {
        if (Fault is not null || Next() is not { } timer)
        {
            return false;
        }

        _desk.Now = timer.DueAt;
        _desk.Timers.Remove(timer);
        if (timer.Outcome is null)
        {
            _desk.Trace.Add(new(timer.DueAt, timer.Node.NodeId, timer.Node.DisplayText, null, timer.What));
            return true;
        }

        return await ChooseAsync(timer.TokenId, timer.Outcome, new Dictionary<string, string>(), cancel);
    }

    private SimulatedTimer? Next() => IsFinished ? null : _desk.Timers.MinBy(timer => timer.DueAt);

    private SimulatedWait Wait(FlowToken token)
    {
        var node = _program.Node(token.NodeId);
        var outcomes = node.Task is { Outcomes.Count: > 0 } task ? task.Outcomes : [.. node.Ports.Select(port => new TaskOutcome(port, PortWords.Of(node.Source, port) ?? "Weiter"))];
        var due = _desk.Timers.Where(timer => timer.TokenId == token.Id && timer.Outcome is not null).Select(timer => (DateTimeOffset?)timer.DueAt).FirstOrDefault();
        return new(node, token.Id, token.Iteration, outcomes, ChartReads.Members(_program, node), due);
    }

    private JsonObject Result(CompiledNode node, IReadOnlyDictionary<string, string> entered)
    {
        var result = new JsonObject();
        foreach (var member in ChartReads.Members(_program, node).Where(entered.ContainsKey))
        {
            var text = entered[member].Trim();
            result[member] = !ChartReads.IsList(_program, node, member) ? text
                : new JsonArray([.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => JsonValue.Create(item))]);
        }

        return result;
    }

    private async Task TryAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (FlowchartException stuck)
        {
            Fault = stuck.Message;
        }
    }
}
