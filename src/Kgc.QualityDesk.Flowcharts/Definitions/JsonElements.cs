using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Reads JSON that strangers wrote; elements are used because they are immutable and may be shared by threads.</summary>
internal static class JsonElements
{
    public const int ValueDepth = 16;
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public static bool TryParse(string text, int maxDepth, out JsonElement element, out string? fault)
    {
        element = default;
        try
        {
            using var document = JsonDocument.Parse(StrictUtf8.GetBytes(text), new JsonDocumentOptions { MaxDepth = maxDepth });
            element = document.RootElement.Clone();
            fault = Twice(element, "$") is { } place ? $"Die Eigenschaft {place} kommt doppelt vor; welche von beiden gilt, ist nicht zu erkennen" : null;
            return fault is null;
        }
        catch (JsonException broken)
        {
            fault = broken switch
            {
                { Message: var message } when message.Contains("depth", StringComparison.OrdinalIgnoreCase) => $"Das JSON ist zu tief verschachtelt (mehr als {maxDepth} Ebenen)",
                { LineNumber: { } line } => $"Kein lesbares JSON: Zeile {line + 1}, Stelle {broken.BytePositionInLine + 1} passt nicht (Kommentare und Kommas am Ende sind nicht erlaubt)",
                _ => "Kein lesbares JSON",
            };
        }
        catch (Exception broken) when (broken is EncoderFallbackException or InvalidOperationException)
        {
            fault = "Der Text enthält halbe Zeichen (unvollständige Unicode-Paare)";
        }

        return false;
    }

    /// <summary>The JSON list that a text holds, or null.</summary>
    public static JsonElement? ListIn(string text) =>
        text.AsSpan().TrimStart().StartsWith("[", StringComparison.Ordinal) && TryParse(text, ValueDepth, out var list, out _) && list.ValueKind == JsonValueKind.Array
            ? list
            : null;

    public static JsonNode? ToNode(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object => JsonObject.Create(element),
        JsonValueKind.Array => JsonArray.Create(element),
        _ => JsonValue.Create(element),
    };

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static string? Text(this JsonElement element, string name) => element.Member(name)?.AsText();

    public static string? AsText(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    public static bool Flag(this JsonElement element, string name) =>
        element.Member(name) is { } value
        && (value.ValueKind == JsonValueKind.True || string.Equals(value.AsText(), "true", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<JsonElement> List(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>Path of the first property that stands twice in its object. An escaped half of a surrogate pair is found only when the string is read, so every string is read here.</summary>
    private static string? Twice(JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                _ = element.GetString();
                return null;
            case JsonValueKind.Array:
                return element.EnumerateArray().Select((item, index) => Twice(item, $"{path}[{index}]")).FirstOrDefault(found => found is not null, null);
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                return element.EnumerateObject()
                    .Select(property => names.Add(property.Name) ? Twice(property.Value, $"{path}.{property.Name}") : $"{path}.{property.Name}")
                    .FirstOrDefault(found => found is not null, null);
            default:
                return null;
        }
    }
}
