using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The outcomes that an activity can have.</summary>
internal static class Ports
{
    public const string Done = "Done";
    public const string Default = "Default";
    private static readonly string[] OnlyDone = [Done];

    public static IReadOnlyList<string> Of(ActivityNode node) => node.Type switch
    {
        ActivityTypes.WaitForApplicant => ["Replied", "TimedOut"],
        ActivityTypes.Task => TaskSettings.Of(node) is { Outcomes.Count: > 0 } task ? [.. task.Outcomes.Select(outcome => outcome.Name)] : OnlyDone,
        _ => ActivityTypes.KindOf(node.Type) switch
        {
            NodeKind.Decision => ["True", "False"],
            NodeKind.Switch => [.. node.Cases.Select(@case => @case.Label), Default],
            NodeKind.Fork => Branches(node) is { Count: > 0 } branches ? branches : OnlyDone,
            _ => OnlyDone,
        },
    };

    /// <summary>Whether a pass through the activity leaves by one port only.</summary>
    public static bool AreExclusive(ActivityNode node) => ActivityTypes.KindOf(node.Type) switch
    {
        NodeKind.Decision => true,
        NodeKind.Switch => node.Inputs.GetValueOrDefault("mode")?.ConstantText != "MatchAny",
        _ => node.Type is ActivityTypes.Task or ActivityTypes.WaitForApplicant,
    };

    private static List<string> Branches(ActivityNode node) =>
        node.Inputs.GetValueOrDefault("branches")?.ConstantList is { } list
            ? [.. list.EnumerateArray().Select(item => item.AsText()).OfType<string>()]
            : [];
}
