using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Elsa's type aliases; a name is only ever compared, no CLR type is looked up.</summary>
internal static class TypeNames
{
    private static readonly HashSet<string> Numbers =
        new(["Int16", "Int32", "Int64", "Single", "Double", "Decimal", "Byte"], StringComparer.OrdinalIgnoreCase);

    public static bool IsText(string typeName) => Last(typeName) is "String" or "string";

    public static bool IsNumber(string typeName) => Numbers.Contains(Last(typeName));

    public static bool IsBoolean(string typeName) => string.Equals(Last(typeName), "Boolean", StringComparison.OrdinalIgnoreCase);

    public static string? Fault(string typeName, string text)
    {
        if (IsNumber(typeName) && Number(text) is null)
        {
            return $"„{text}“ ist keine Zahl";
        }

        return IsBoolean(typeName) && !bool.TryParse(text, out _) ? $"„{text}“ ist weder true noch false" : null;
    }

    /// <summary>Texts that do not fit stay texts: the checker has said so before anything runs.</summary>
    public static JsonNode? Convert(string typeName, bool isArray, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (!isArray && IsBoolean(typeName) && bool.TryParse(text, out var truth))
        {
            return JsonValue.Create(truth);
        }

        if (!isArray && IsNumber(typeName) && Number(text) is { } number)
        {
            return JsonValue.Create(number);
        }

        return text[0] is '[' or '{' && JsonElements.TryParse(text, JsonElements.ValueDepth, out var value, out _)
            ? JsonElements.ToNode(value)
            : JsonValue.Create(text);
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Last(string typeName)
    {
        var name = typeName.Split(',')[0].Trim();
        return name[(name.LastIndexOf('.') + 1)..];
    }
}
