using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kgc.QualityDesk.Workflow;

/// <summary>A plan as it is kept with a migration: what it did, without the case's data.</summary>
public static class PlanJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public sealed record Step(string From, string FromText, string To, string ToText, string? Iteration);

    public sealed record Timer(string Node, string Step, TimerKind? Kind, TimerEffect Effect, DateTimeOffset? DueAt, DateTimeOffset? NewDueAt);

    public sealed record Shown(MoveResult Result, IReadOnlyList<Step> Steps, IReadOnlyList<Timer> Timers, IReadOnlyList<string> Notes);

    public static IReadOnlyList<Step> Steps(CasePlan plan) =>
        [.. plan.Steps.Select(s => new Step(s.From.NodeId, s.From.DisplayText, s.To.NodeId, s.To.DisplayText, s.Token.Iteration))];

    public static IReadOnlyList<Timer> Timers(CasePlan plan) =>
        [.. plan.Timers.Select(t => new Timer(t.NodeId, t.Step, t.Kind, t.Effect, t.DueAt, t.NewDueAt))];

    internal static string Of(CasePlan plan) => JsonSerializer.Serialize(new Shown(plan.Result, Steps(plan), Timers(plan), plan.Notes), Options);

    public static Shown? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<Shown>(json, Options);
}
