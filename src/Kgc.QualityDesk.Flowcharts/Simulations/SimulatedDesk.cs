using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The host of a simulation: writes down what the desk would do, and does nothing.</summary>
internal sealed class SimulatedDesk(FlowchartProgram program, SimulatedWorld world) : IActivityHost
{
    private static readonly string[] Told = ["template", "to", "stage", "reason", "eventName"];
    private readonly Dictionary<string, string?> _details = [];

    public DateTimeOffset Now { get; set; } = world.Start;

    public List<SimulatedStep> Trace { get; } = [];

    public List<SimulatedTimer> Timers { get; } = [];

    public Func<CompiledNode, IReadOnlyList<string>?> ChosenWays { get; init; } = _ => null;

    public Func<CompiledNode, IReadOnlyList<JsonNode?>?> ChosenItems { get; init; } = _ => null;

    public ValueTask<ActivityResult> ExecuteAsync(ActivityCall call, CancellationToken cancel)
    {
        if (!call.Node.Waits)
        {
            var told = Told.Select(call.Input).OfType<JsonNode>().Select(value => value.ToString());
            _details[call.Token.Id] = string.Join(", ", told) is { Length: > 0 } detail ? detail : null;
            return new(ActivityResult.Done());
        }

        Wait(call);
        return new(ActivityResult.Wait);
    }

    public ValueTask CancelAsync(FlowToken token, CancellationToken cancel)
    {
        Forget(token.Id);
        Trace.Add(new(Now, token.NodeId, program.Node(token.NodeId).DisplayText, null, "entfällt"));
        return default;
    }

    public void Stepped(FlowStep step)
    {
        var detail = step.TokenId is { } token ? _details.GetValueOrDefault(token) : null;
        Trace.Add(new(Now, step.NodeId, program.Node(step.NodeId).DisplayText, step.Outcome, detail ?? (step.Outcome is null ? "beginnt" : null)));
    }

    public JsonNode? CaseField(string field) => world.CaseFields.GetValueOrDefault(field)?.DeepClone();

    public bool Holds(Condition condition, Func<string, JsonNode?> value) =>
        world.Judge?.Invoke(condition, value, Now) ?? condition.Holds(value);

    public IReadOnlyList<string>? Ways(CompiledNode node) => ChosenWays(node);

    public IReadOnlyList<JsonNode?>? Items(CompiledNode node) => ChosenItems(node);

    public void Forget(string tokenId) => Timers.RemoveAll(timer => timer.TokenId == tokenId);

    private void Wait(ActivityCall call)
    {
        switch (call.Node.Type)
        {
            case ActivityTypes.WaitForApplicant:
                Add(call, InWorkingDays(call, "timeoutWorkingDays"), "TimedOut", "Wartezeit ist um");
                break;
            case ActivityTypes.WaitWorkingDays:
                Add(call, InWorkingDays(call, "days"), Ports.Done, "Wartezeit ist um");
                break;
            case ActivityTypes.Delay:
                Add(call, After(call.Input("timeSpan")?.ToString()), Ports.Done, "Wartezeit ist um");
                break;
            case ActivityTypes.StartAt:
                Add(call, At(call.Input("dateTime")?.ToString()), Ports.Done, "Zeitpunkt ist erreicht");
                break;
            case ActivityTypes.Task:
                _details[call.Token.Id] = $"Aufgabe für: {call.Input("assignee")?.ToString() ?? call.Node.Task!.Role}";
                Remember(call, call.Node.Task!.RemindWorkingDays, "Erinnerung an die Aufgabe");
                Remember(call, call.Node.Task!.EscalateWorkingDays, "Hinweis an die Leitung");
                break;
            default:
                break;
        }
    }

    private void Remember(ActivityCall call, int? workingDays, string what)
    {
        if (workingDays is { } days)
        {
            Add(call, world.AfterWorkingDays(Now, days), null, what);
        }
    }

    private void Add(ActivityCall call, DateTimeOffset at, string? outcome, string what) =>
        Timers.Add(new(call.Token.Id, call.Node, at < Now ? Now : at, outcome, what));

    // An input that only a real case could tell counts as one working day.
    private DateTimeOffset InWorkingDays(ActivityCall call, string input) => world.AfterWorkingDays(
        Now, int.TryParse(call.Input(input)?.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 1000 ? days : 1);

    private DateTimeOffset After(string? text)
    {
        try
        {
            var span = text?.StartsWith('P') == true ? XmlConvert.ToTimeSpan(text) : TimeSpan.Parse(text ?? "", CultureInfo.InvariantCulture);
            return span >= TimeSpan.Zero && span.TotalDays <= 3660 ? Now + span : Now;
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return Now;
        }
    }

    private DateTimeOffset At(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : Now;
}
