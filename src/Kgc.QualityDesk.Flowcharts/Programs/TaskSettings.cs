using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What a definition says about a human task. The role of an <c>Elsa.RunTask</c> is empty: the desk decides who sees it.</summary>
public sealed record TaskSettings(
    string TaskType,
    string Role,
    int? DueWorkingDays,
    int? RemindWorkingDays,
    int? EscalateWorkingDays,
    IReadOnlyList<TaskOutcome> Outcomes,
    IReadOnlyList<FormField> Form)
{
    /// <summary>Whether the definition brings a form, be it one without fields.</summary>
    public bool HasForm { get; init; }

    /// <summary>Null for an activity that is no human task.</summary>
    internal static TaskSettings? Of(ActivityNode node) => node.Type switch
    {
        ActivityTypes.Task => new(
            Text(node, "taskType"),
            Text(node, "role"),
            Days(node, "dueWorkingDays"),
            Days(node, "remindWorkingDays"),
            Days(node, "escalateWorkingDays"),
            Choices(node.Inputs.GetValueOrDefault("outcomes")?.ConstantList),
            Fields(node.Inputs.GetValueOrDefault("form")?.ConstantList)) { HasForm = node.Inputs.ContainsKey("form") },
        ActivityTypes.RunTask => new(Text(node, "taskName"), "", null, null, null, [new("Done", "Erledigt")], []),
        _ => null,
    };

    private static string Text(ActivityNode node, string input) => node.Inputs.GetValueOrDefault(input)?.ConstantText ?? "";

    private static int? Days(ActivityNode node, string input) =>
        int.TryParse(Text(node, input), System.Globalization.CultureInfo.InvariantCulture, out var days) ? days : null;

    private static IReadOnlyList<TaskOutcome> Choices(JsonElement? list) => list is not { ValueKind: JsonValueKind.Array } items
        ? []
        : [.. items.EnumerateArray().Select(Choice).OfType<TaskOutcome>()];

    private static TaskOutcome? Choice(JsonElement item)
    {
        var name = item.ValueKind == JsonValueKind.Object ? item.Text("name") : item.AsText();
        return string.IsNullOrWhiteSpace(name) ? null : new(name, item.Text("label") is { Length: > 0 } label ? label : name);
    }

    private static IReadOnlyList<FormField> Fields(JsonElement? list) => list is not { ValueKind: JsonValueKind.Array } items
        ? []
        : [.. items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Select(Field)];

    private static FormField Field(JsonElement item)
    {
        var name = item.Text("name") ?? "";
        return new(
            name, item.Text("label") ?? name, item.Text("kind") ?? "text", item.Flag("required"), Choices(item.Member("choices")));
    }
}
