using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Tasks;

/// <summary>One completion on its way: the case, the task, what was chosen and entered, and by whom.</summary>
public sealed record TaskCompletion(Case Case, DeskTask Task, string Outcome, JsonObject Input, Act Act, TaskSettings? Settings)
{
    public string? Text(string field) => Input[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>Whether a field that takes one text holds a text or nothing.</summary>
    public bool TakesText(string field) => Input[field] is null || Text(field) is not null;

    /// <summary>Whether a field that takes texts holds texts or nothing: a number among them must not be passed over in silence.</summary>
    public bool TakesTexts(string field) => Input[field] is not JsonArray list ? TakesText(field) : list.All(item => item is JsonValue v && v.TryGetValue<string>(out _));

    /// <summary>The texts of a list field; a single text counts as a list of one.</summary>
    public IReadOnlyList<string> Texts(string field) => Input[field] switch
    {
        JsonArray list => [.. list.Select(item => item is JsonValue v && v.TryGetValue<string>(out var text) ? text.Trim() : "").Where(t => t.Length > 0)],
        JsonValue value when value.TryGetValue<string>(out var one) && !string.IsNullOrWhiteSpace(one) => [one.Trim()],
        _ => [],
    };
}
