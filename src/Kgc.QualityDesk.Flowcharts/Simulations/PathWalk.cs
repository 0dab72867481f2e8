using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One walk: goes the way that it was given, then always takes the first choice left and puts the others aside.</summary>
internal sealed class PathWalk
{
    private const int Longest = 1000;
    private static readonly Dictionary<string, string> NothingEntered = [];
    private readonly FlowchartProgram _program;
    private readonly IReadOnlyList<string> _prefix;
    private readonly int _repeats;
    private readonly Stack<IReadOnlyList<string>> _aside;
    private readonly List<string> _taken = [];
    private readonly bool _anyOrder;

    public PathWalk(FlowchartProgram program, IReadOnlyList<string> prefix, int repeats, Stack<IReadOnlyList<string>> aside)
    {
        (_program, _prefix, _repeats, _aside) = (program, prefix, repeats, aside);
        // Which of two waiting branches comes first matters to this join alone.
        _anyOrder = program.Nodes.Any(node => node is { Kind: NodeKind.Join, Join: JoinMode.WaitAny });
    }

    /// <summary>Null when every choice on the way was made often enough before.</summary>
    public async Task<SimplePath?> RunAsync(CancellationToken cancel)
    {
        try
        {
            var desk = new SimulatedDesk(_program, SimulatedWorld.Empty) { ChosenWays = Ways, ChosenItems = Items };
            var simulation = await Simulation.StartAsync(_program, desk, cancel);
            while (simulation.Waiting is { Count: > 0 } waiting)
            {
                await ResumeAsync(simulation, waiting, cancel);
            }

            return new(_taken, simulation.Trace, simulation.Fault);
        }
        catch (WornOutException)
        {
            return null;
        }
    }

    private async Task ResumeAsync(Simulation simulation, IReadOnlyList<SimulatedWait> waiting, CancellationToken cancel)
    {
        var options = (_anyOrder ? waiting : waiting.Take(1))
            .SelectMany(wait => wait.Node.Ports.Select(port => (Wait: wait, Port: port, Text: $"{wait.Node.NodeId}{(wait.Iteration is null ? "" : $"#{wait.Iteration}")}={port}"))).ToList();
        var chosen = Choose([.. options.Select(option => option.Text)]);
        var (wait, port, _) = options.Find(option => option.Text == chosen);
        await simulation.ChooseAsync(wait.TokenId, port, NothingEntered, cancel);
    }

    private IReadOnlyList<string> Ways(CompiledNode node)
    {
        List<string> options = [.. node.Ports.Select(port => $"{node.NodeId}={port}")];
        var together = Ports.AreExclusive(node.Source) || node.Ports.Count < 3 ? null : $"{node.NodeId}=*";
        var chosen = Choose(together is null ? options : [.. options, together]);
        return chosen == together ? [.. node.Ports.Where(port => port != Ports.Default)] : [node.Ports[options.IndexOf(chosen)]];
    }

    private IReadOnlyList<JsonNode?> Items(CompiledNode node) =>
        Choose([$"{node.NodeId}=0", $"{node.NodeId}=2"]).EndsWith("=0", StringComparison.Ordinal) ? [] : [JsonValue.Create("a"), JsonValue.Create("b")];

    private string Choose(IReadOnlyList<string> options)
    {
        var chosen = _taken.Count < _prefix.Count ? _prefix[_taken.Count] : First(options);
        _taken.Add(chosen);
        return chosen;
    }

    private string First(IReadOnlyList<string> options)
    {
        var limit = options.Count > 1 ? _repeats : _repeats + 2;
        var left = options.Where(option => _taken.Count(taken => taken == option) < limit).ToList();
        if (left.Count == 0 || _taken.Count >= Longest)
        {
            throw new WornOutException();
        }

        foreach (var other in left.Skip(1).Reverse())
        {
            _aside.Push([.. _taken, other]);
        }

        return left[0];
    }

    private sealed class WornOutException : Exception;
}
