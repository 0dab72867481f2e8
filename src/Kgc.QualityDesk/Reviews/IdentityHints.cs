using System.Text;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Reviews;

/// <summary>
/// Where a text tells who asks: names, addresses and numbers that <see cref="SensitiveData"/> finds, and everything that the case
/// itself knows of its applicant, also in parts ("Frau Abendroth" of Zwirn-Abendroth), as <see cref="Redactions"/> reads it.
/// A hint, not a proof: nobody finds every name.
/// </summary>
public static class IdentityHints
{
    public const string Mark = "[geschwärzt]";

    private const int ShortestName = 3;
    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase) { "frau", "herr", "herrn", "von", "der", "den", "und", "prof", "dipl", "med" };
    private static readonly HashSet<RedactionKind> OfApplicants = [RedactionKind.WebAddress, RedactionKind.Name, RedactionKind.Organisation, RedactionKind.Address];
    private static readonly SensitiveKind[] Kinds = [.. SensitiveData.All.Where(k => k != SensitiveKind.Health)];

    /// <summary>In the order of the text; they do not overlap.</summary>
    public static IReadOnlyList<IdentityHint> Find(string? text, Contact contact)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var all = Known(text, contact)
            .Concat(SensitiveData.Find(text, Kinds).Select(h => new IdentityHint(h.Start, h.Length, h.Text, h.Words)))
            .Concat(Redactions.Find(text, FactsOf(contact)).Where(h => OfApplicants.Contains(h.Kind)).Select(h => new IdentityHint(h.Start, h.Length, h.Text, h.Words)))
            .OrderBy(h => h.Start).ThenByDescending(h => h.Length);
        List<IdentityHint> hints = [];
        foreach (var hint in all)
        {
            if (hints.Count > 0 && hint.Start < hints[^1].End)
            {
                var (last, end) = (hints[^1], Math.Max(hints[^1].End, hint.End));
                hints[^1] = last with { Length = end - last.Start, Text = text[last.Start..end] };
            }
            else
            {
                hints.Add(hint);
            }
        }

        return hints;
    }

    public static string Redact(string text, Contact contact)
    {
        var (clean, from) = (new StringBuilder(text.Length), 0);
        foreach (var hint in Find(text, contact))
        {
            clean.Append(text, from, hint.Start - from).Append(Mark);
            from = hint.End;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    private static KnownFacts FactsOf(Contact contact)
    {
        static string[] Said(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];
        return new() { Names = contact.IsAnonymous ? [] : Said(contact.Name), Organisations = Said(contact.Organisation), Mails = Said(contact.Email), Telephones = Said(contact.Phone) };
    }

    private static IEnumerable<IdentityHint> Known(string text, Contact contact)
    {
        var names = contact.IsAnonymous ? [] : contact.Name.Split([' ', ',', '.', '(', ')', ';', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length >= ShortestName && !NotNames.Contains(w));
        return names.SelectMany(name => Places(text, name, "Name der anfragenden Person"))
            .Concat(Places(text, contact.Organisation, "Name der anfragenden Einrichtung"))
            .Concat(Places(text, contact.Email, "E-Mail-Adresse der anfragenden Person"))
            .Concat(Places(text, contact.Phone, "Telefonnummer der anfragenden Person"));
    }

    /// <summary>Whole words only: "Meier" is not in "Meierei". A genitive s belongs to the name.</summary>
    private static IEnumerable<IdentityHint> Places(string text, string? known, string words)
    {
        known = known?.Trim();
        if (known is null || known.Length < ShortestName)
        {
            yield break;
        }

        for (var at = text.IndexOf(known, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(known, at + known.Length, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + known.Length;
            end += end < text.Length && text[end] is 's' or 'S' ? 1 : 0;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                yield return new IdentityHint(at, end - at, text[at..end], words);
            }
        }
    }
}
