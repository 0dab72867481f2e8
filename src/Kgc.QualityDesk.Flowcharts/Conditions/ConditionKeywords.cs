using System.Collections.Frozen;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The words of the language in English and German. What began as English may still name a variable where it stands before a sign.</summary>
internal static class ConditionKeywords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["and"] = "and", ["or"] = "or", ["not"] = "not", ["in"] = "in", ["between"] = "between", ["is"] = "is", ["empty"] = "empty",
        ["und"] = "and", ["oder"] = "or", ["nicht"] = "not", ["zwischen"] = "between", ["ist"] = "is", ["leer"] = "empty",
        ["before"] = "before", ["after"] = "after", ["vor"] = "before", ["nach"] = "after",
        ["contains"] = "contains", ["enthaelt"] = "contains", ["starts"] = "starts", ["beginnt"] = "starts", ["with"] = "with", ["mit"] = "with",
        ["true"] = "true", ["ja"] = "true", ["yes"] = "true", ["wahr"] = "true",
        ["false"] = "false", ["nein"] = "false", ["no"] = "false", ["falsch"] = "false",
        ["today"] = "today", ["heute"] = "today", ["now"] = "now", ["jetzt"] = "now",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Values = new[] { "true", "false", "today", "now" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> First =
        new[] { "and", "or", "not", "in", "between", "is", "empty", "true", "false" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The English keyword that a word stands for, or null for a name.</summary>
    public static string? Of(string word) => Words.GetValueOrDefault(Spelled(word));

    public static bool IsValue(string keyword) => Values.Contains(keyword);

    /// <summary>Words that were reserved from the beginning; the others may name a variable of an older chart.</summary>
    public static bool IsFirst(string word) => First.Contains(word.ToLowerInvariant());

    /// <summary>Lower case, umlauts spelled out, without hyphens: what people may type differently.</summary>
    public static string Spelled(string word) => word.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal);
}
