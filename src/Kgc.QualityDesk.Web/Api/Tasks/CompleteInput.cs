using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Web.Api.Tasks;

/// <summary>How a task is completed: one of its outcomes, what was entered, and the version that the person saw.</summary>
/// <param name="Outcome">one of the task's outcomes</param>
/// <param name="Input">what was entered</param>
/// <param name="Version">the task's version that was read</param>
/// <param name="Told">of an answer: ids of the drafts of others that were read, see /cases/{number}/drafts</param>
public sealed record CompleteInput(string? Outcome, JsonObject? Input, int? Version, IReadOnlyList<string>? Told = null)
{
    /// <exception cref="RuleBroken">input.malformed when the JSON only looked right: doubled names, broken characters</exception>
    public JsonObject Fields()
    {
        try
        {
            // JSON nodes are read lazily; whatever is wrong has to come out here and not in the middle of an act.
            ReadAll(Input);
            return Input ?? [];
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or ArgumentException or JsonException)
        {
            throw new RuleBroken("input.malformed");
        }
    }

    private static void ReadAll(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                fields.Select(f => f.Value).ToList().ForEach(ReadAll);
                break;
            case JsonArray items:
                items.ToList().ForEach(ReadAll);
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                value.GetValue<string>();
                break;
        }
    }
}
