using System.Globalization;
using System.Text.Json;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>The values of one entry in a file; what has the wrong form becomes an error of its field.</summary>
internal sealed class KnowledgeFileFields(JsonElement element)
{
    private readonly Dictionary<string, JsonElement> _values = Values(element);
    private readonly Dictionary<string, string> _errors = [];

    public IReadOnlyDictionary<string, string> Errors => _errors;

    public string? Text(string field)
    {
        if (!_values.TryGetValue(field, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String or JsonValueKind.Number && Said(value) is { } text)
        {
            return text;
        }

        _errors[field] = "Erwartet wird ein Text.";
        return null;
    }

    /// <summary>A list of texts, or one text with commas.</summary>
    public IReadOnlyList<string>? List(string field)
    {
        if (!_values.TryGetValue(field, out var value) || value.ValueKind != JsonValueKind.Array)
        {
            return Text(field)?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }

        if (value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.String || Said(v) is null))
        {
            _errors[field] = "Erwartet wird eine Liste von Texten.";
            return null;
        }

        return [.. value.EnumerateArray().Select(v => Said(v)!)];
    }

    public DateOnly? Day(string field) => Read<DateOnly>(field, "2027-06-30", (string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day));

    public DateTimeOffset? Instant(string field) => Read<DateTimeOffset>(field, "2027-05-04T10:00:00+02:00", (string text, out DateTimeOffset at) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out at));

    private delegate bool TryRead<T>(string text, out T value);

    private T? Read<T>(string field, string example, TryRead<T> read) where T : struct
    {
        if (string.IsNullOrWhiteSpace(Text(field)) || Text(field) is not { } text)
        {
            return null;
        }

        if (read(text.Trim(), out var value))
        {
            return value;
        }

        _errors[field] = $"„{text}“ hat nicht die Form {example}.";
        return null;
    }

    /// <summary>Null for half of a surrogate pair, which is no text.</summary>
    private static string? Said(JsonElement value)
    {
        try
        {
            return value.ToString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static Dictionary<string, JsonElement> Values(JsonElement element)
    {
        Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);
        foreach (var property in element.EnumerateObject())
        {
            values[property.Name] = property.Value;
        }

        return values;
    }
}
