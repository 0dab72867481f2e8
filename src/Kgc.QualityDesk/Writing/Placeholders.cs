using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Writing;

/// <summary>The names that a text module may use, as <c>{{name}}</c>. Names only: no expression, no condition, no nesting.</summary>
public static partial class Placeholders
{
    /// <summary>Each with what it becomes, for people who write modules.</summary>
    public static IReadOnlyList<(string Name, string Meaning)> All { get; } =
    [
        ("anrede", "„Guten Tag“ und der Name, ohne Namen nur „Guten Tag“"), ("name", "Name der ratsuchenden Person"),
        ("einrichtung", "ihre Einrichtung"), ("fallnummer", "Nummer des Falls"), ("betreff", "Betreff der Frage"), ("thema", "Thema des Falls"),
        ("eingang", "Tag des Eingangs"), ("frist", "Tag, bis zu dem eine Antwort zugesagt ist"), ("heute", "der heutige Tag"),
        ("stelle", "Name der Stelle"), ("land", "das Land"), ("kontakt", "E-Mail-Adresse der Stelle"), ("telefon", "Telefon der Stelle"),
        ("beratung", "wer den Fall berät"),
    ];

    public static bool IsFixed(string name) => All.Any(p => p.Name == name);

    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>What is wrong with the placeholders of a text, in German; null when nothing is.</summary>
    public static string? Problem(string body, IReadOnlyList<TemplateField> fields)
    {
        var used = Mark().Matches(body).Select(m => m.Groups["name"].Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var unknown = used.Where(name => !IsFixed(name) && fields.All(f => f.Name != name)).Order(StringComparer.Ordinal).ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join(", ", unknown.Take(5).Select(n => "{{" + (n.Length > 40 ? n[..40] + "…" : n) + "}}"));
            var known = string.Join(", ", All.Select(p => p.Name).Concat(fields.Select(f => f.Name)).Select(n => "{{" + n + "}}"));
            return $"Diese Platzhalter gibt es nicht: {names}. Möglich sind: {known}.";
        }

        var rest = Mark().Replace(body, "");
        if (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal))
        {
            return "Bitte prüfen Sie die doppelten Klammern: Ein Platzhalter ist ein einzelner Name zwischen zwei offenen und zwei geschlossenen, zum Beispiel {{anrede}}.";
        }

        var idle = fields.Where(f => !used.Contains(f.Name)).Select(f => f.Name).ToList();
        return idle.Count > 0 ? $"Diese Felder kommen im Text nicht vor: {string.Join(", ", idle.Take(5))}." : null;
    }

    /// <summary>Puts the values in, in one pass: a value that looks like a placeholder stays as it is.</summary>
    public static string Fill(string body, IReadOnlyDictionary<string, string> values) => Mark().Replace(body, mark =>
        values.TryGetValue(mark.Groups["name"].Value.ToLowerInvariant(), out var value) ? value : mark.Value);

    internal static Dictionary<string, string> Of(Case theCase, string? topic, DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        ["anrede"] = OneLine(theCase.Contact.Name) is { Length: > 0 } name && !theCase.Contact.IsAnonymous ? $"Guten Tag {name}" : "Guten Tag",
        ["name"] = OneLine(theCase.Contact.Name),
        ["einrichtung"] = OneLine(theCase.Contact.Organisation),
        ["fallnummer"] = theCase.Number,
        ["betreff"] = OneLine(theCase.Subject),
        ["thema"] = topic ?? "",
        ["eingang"] = GermanDates.Long(BerlinTime.DateOf(theCase.ReceivedAt)),
        ["frist"] = GermanDates.Long(BerlinTime.DateOf(theCase.DueAt)),
        ["heute"] = GermanDates.Long(BerlinTime.DateOf(now)),
        ["stelle"] = theCase.Office!.Name,
        ["land"] = theCase.Office.LandName,
        ["kontakt"] = theCase.Office.ContactEmail,
        ["telefon"] = theCase.Office.ContactPhone,
        ["beratung"] = OneLine(theCase.Advisor?.DisplayName),
    };

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\{\{\s*(?<name>[\w-]{1,64})\s*\}\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex("^[a-zäöüß][a-zäöüß0-9_-]{0,39}$", RegexOptions.None, 1000)]
    private static partial Regex Name();
}
