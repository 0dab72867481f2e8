using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Microsoft.AspNetCore.WebUtilities;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>
/// A walk as it stands in the address: the day it begins, the invented fields, and one word per step: <c>v</c> lets time pass,
/// <c>0.1~experts=a,b</c> takes the second outcome of the first waiting step. What cannot be read is left out.
/// </summary>
public sealed record SimulatorQuery(DateOnly Start, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Steps)
{
    public const string Forward = "v";
    public const string FieldPrefix = "feld.";
    public const string EntryPrefix = "e.";
    public const int MostSteps = 200;
    private const int LongestValue = 200;
    private const int MostNames = 40;

    public static SimulatorQuery Read(IQueryCollection query, DateOnly today) => new(
        DateOnly.TryParseExact(query["beginn"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start) && start.Year is >= 2000 and <= 2200 ? start : today,
        Named(query, FieldPrefix),
        [.. query["s"].OfType<string>().Where(step => step.Length is > 0 and <= 2000).Take(MostSteps)]);

    /// <summary>What a form adds: the waiting step, the outcome of its button, and what was entered; null when the form is another one.</summary>
    public static string? Added(IQueryCollection query)
    {
        if (query.ContainsKey("vor"))
        {
            return Forward;
        }

        return query["w"].ToString() is { Length: > 0 } wait && query["a"].ToString() is { Length: > 0 } outcome
            ? string.Concat(Named(query, EntryPrefix).Select(entry => $"~{Uri.EscapeDataString(entry.Key)}={Uri.EscapeDataString(entry.Value)}").Prepend($"{wait}.{outcome}"))
            : null;
    }

    /// <summary>The step's word taken apart; null when it is none.</summary>
    public static (int Wait, int Outcome, IReadOnlyDictionary<string, string> Entered)? Choice(string step)
    {
        var parts = step.Split('~');
        var numbers = parts[0].Split('.');
        return numbers.Length == 2 && Number(numbers[0]) is { } wait && Number(numbers[1]) is { } outcome
            ? (wait, outcome, parts.Skip(1).Take(MostNames).Select(part => part.Split('=', 2)).Where(pair => pair.Length == 2)
                .GroupBy(pair => Uri.UnescapeDataString(pair[0]), StringComparer.Ordinal)
                .ToDictionary(pair => pair.Key, pair => Cut(Uri.UnescapeDataString(pair.First()[1])), StringComparer.Ordinal))
            : null;
    }

    public string Address(string path) => QueryHelpers.AddQueryString(path, Parts());

    public IEnumerable<KeyValuePair<string, string?>> Parts() =>
    [
        new("beginn", Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        .. Fields.Select(field => KeyValuePair.Create(FieldPrefix + field.Key, (string?)field.Value)),
        .. Steps.Select(step => KeyValuePair.Create("s", (string?)step)),
    ];

    public DateTimeOffset StartsAt => BerlinTime.At(Start, new TimeOnly(9, 0));

    private static Dictionary<string, string> Named(IQueryCollection query, string prefix) => query
        .Where(pair => pair.Key.Length > prefix.Length && pair.Key.Length <= LongestValue && pair.Key.StartsWith(prefix, StringComparison.Ordinal)
            && !string.IsNullOrWhiteSpace(pair.Value))
        .Take(MostNames)
        .ToDictionary(pair => pair.Key[prefix.Length..], pair => Cut(pair.Value.ToString().Trim()), StringComparer.Ordinal);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Cut(string text) => text.Length <= LongestValue ? text : text[..LongestValue];
}
