using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>How values compare: numbers as numbers, dates as instants, texts letter by letter; what is missing equals only what is missing.</summary>
internal static class ConditionValues
{
    public static bool IsTrue(JsonNode? value) => Text(value) is { } text && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    public static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject fields => fields.Count == 0,
        _ => string.IsNullOrWhiteSpace(Text(value)),
    };

    public static IReadOnlyList<JsonNode?> Elements(JsonNode? value) => value is JsonArray list ? [.. list] : [value];

    public static bool AreEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
        {
            return left is null && right is null;
        }

        if (OneIsNumber(left, right) && Number(left) is { } a && Number(right) is { } b)
        {
            return a.Equals(b);
        }

        return Text(left) is { } x && Text(right) is { } y ? x == y : JsonNode.DeepEquals(left, right);
    }

    /// <summary>Null when the two cannot be put in order, so that every ordering of them is false.</summary>
    public static int? Order(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
        {
            return null;
        }

        if (OneIsNumber(left, right))
        {
            return Number(left) is { } a && Number(right) is { } b ? a.CompareTo(b) : null;
        }

        if (Text(left) is not { } x || Text(right) is not { } y)
        {
            return null;
        }

        return Instant(x) is { } i && Instant(y) is { } j ? i.CompareTo(j) : string.CompareOrdinal(x, y);
    }

    /// <summary>A list contains an element, a text a part of itself, letter by letter.</summary>
    public static bool Contains(JsonNode? left, JsonNode? right) => left is JsonArray list
        ? list.Any(item => AreEqual(item, right))
        : Text(left) is { } whole && Text(right) is { Length: > 0 } part && whole.Contains(part, StringComparison.Ordinal);

    public static bool StartsWith(JsonNode? left, JsonNode? right) =>
        Text(left) is { } whole && Text(right) is { Length: > 0 } part && whole.StartsWith(part, StringComparison.Ordinal);

    /// <summary>The value of a typed field, as <see cref="ConditionTree.Holds"/> takes it; null where the JSON does not fit.</summary>
    public static object? Typed(JsonNode? value, ConditionFieldKind kind) => kind switch
    {
        _ when value is null => null,
        ConditionFieldKind.List => Elements(value).Select(Text).OfType<string>().ToArray(),
        ConditionFieldKind.Number => decimal.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        ConditionFieldKind.Date => Text(value) is { } text ? Instant(text) : null,
        ConditionFieldKind.YesNo => IsTrue(value),
        _ => Text(value),
    };

    private static bool OneIsNumber(JsonNode left, JsonNode right) =>
        left.GetValueKind() == JsonValueKind.Number || right.GetValueKind() == JsonValueKind.Number;

    private static string? Text(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.String => value.GetValue<string>(),
        JsonValueKind.Number => value.ToJsonString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static double? Number(JsonNode value) =>
        double.TryParse(Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Instant(string text) =>
        text.Length >= 10 && text[4] == '-'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
