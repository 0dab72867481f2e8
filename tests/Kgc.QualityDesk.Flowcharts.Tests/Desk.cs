using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts.Tests;

/// <summary>A host that waits at every waiting type and writes down what the chart wants.</summary>
internal sealed class Desk : IActivityHost
{
    private readonly FlowchartProgram _program;
    private readonly int _stepLimit;

    public Desk(string json, int stepLimit = 1000)
    {
        _program = FlowchartProgram.Compile(Charts.Read(json));
        State = FlowState.New(_program);
        _stepLimit = stepLimit;
    }

    public FlowchartProgram Program => _program;

    public FlowState State { get; private set; }

    public List<string> Done { get; } = [];

    public List<string> Cancelled { get; } = [];

    public List<FlowStep> Journal { get; } = [];

    public Dictionary<string, string?> Assignees { get; } = [];

    public Dictionary<string, JsonNode?> Case { get; } = new(StringComparer.Ordinal) { ["advisor"] = "ana@th.invalid" };

    public List<string> Waiting => [.. State.Tokens.Select(Place)];

    public async Task<Desk> StartAsync(Dictionary<string, JsonNode?>? inputs = null)
    {
        await new FlowchartRunner(_program, State, this, _stepLimit).StartAsync(inputs, default);
        return this;
    }

    /// <summary>Resumes the token at a place such as <c>triage</c> or <c>reviews:review#1</c>, on a state that went through JSON.</summary>
    public async Task<Desk> ActAsync(string place, string outcome = "Done", JsonNode? input = null)
    {
        var token = State.Tokens.FirstOrDefault(waiting => Place(waiting) == place)
            ?? throw new InvalidOperationException($"Nothing waits at {place}, only at {string.Join(", ", Waiting)}");
        State = FlowState.FromJson(State.ToJson());
        await new FlowchartRunner(_program, State, this, _stepLimit).ResumeAsync(token.Id, outcome, input, default);
        return this;
    }

    public ValueTask<ActivityResult> ExecuteAsync(ActivityCall call, CancellationToken cancel)
    {
        if (call.Node.Waits)
        {
            Assignees[Place(call.Token)] = call.Input("assignee")?.ToString();
            return new(ActivityResult.Wait);
        }

        var detail = new[] { "stage", "template", "reason", "eventName" }.Select(call.Input).FirstOrDefault(value => value is not null);
        Done.Add(detail is null ? call.Node.ActivityId : $"{call.Node.ActivityId}={detail}");
        return new(ActivityResult.Done());
    }

    public ValueTask CancelAsync(FlowToken token, CancellationToken cancel)
    {
        Cancelled.Add(Place(token));
        return default;
    }

    public void Stepped(FlowStep step) => Journal.Add(step);

    public JsonNode? CaseField(string field) => Case.GetValueOrDefault(field);

    private static string Place(FlowToken token)
    {
        var node = token.NodeId[(token.NodeId.IndexOf(':') + 1)..];
        return token.Iteration is null ? node : $"{node}#{token.Iteration}";
    }
}
