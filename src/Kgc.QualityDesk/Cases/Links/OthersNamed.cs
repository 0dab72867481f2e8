using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>Whether a text that several applicants get says who one of the others is: name, mail, telephone, organisation, case number.</summary>
public static class OthersNamed
{
    private const int ShortestWord = 3;
    private const int ShortestSurname = 4;

    /// <summary>Last words of bodies that name themselves as the person who asks; an answer has them anyway.</summary>
    private static readonly HashSet<string> General =
        ["verein", "mitte", "nord", "sued", "süd", "west", "stadt", "land", "kreis", "landkreis", "zentrum", "schule", "team", "projekt", "gesundheit", "beratung", "gmbh", "ggmbh", "kita", "amt"];

    /// <summary>What is named, in German; null when nothing is.</summary>
    /// <param name="text">the answer</param>
    /// <param name="reader">who would read it</param>
    /// <param name="others">cases of the others; those of the same person are no others</param>
    public static string? In(string text, Case reader, IEnumerable<Case> others)
    {
        var own = Of(reader).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        var folded = Folding.Fold(text);
        var digits = DigitsOf(text);
        return others.Where(o => o.Id != reader.Id && !IsSamePerson(o, reader)).SelectMany(Of)
            .Where(m => !own.Contains(m.Value) && IsIn(m.Value, m.IsNumber ? digits : folded, m.IsNumber))
            .Select(m => m.What).FirstOrDefault();
    }

    /// <summary>For whoever writes or approves: the same, for every applicant who will read it.</summary>
    public static string? InAny(string text, Case target, IReadOnlyList<Case> merged) =>
        new[] { target }.Concat(merged).Select(reader => In(text, reader, merged.Append(target))).FirstOrDefault(named => named is not null);

    public static bool IsSamePerson(Case one, Case other) => one.Contact.Email is { Length: > 0 } mail && other.Contact.Email is { Length: > 0 } second
        && string.Equals(mail, second, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string Value, string What, bool IsNumber)> Of(Case theCase)
    {
        var contact = theCase.Contact;
        yield return (Folding.Fold(theCase.Number), "die Fallnummer", false);
        foreach (var name in contact.IsAnonymous ? [] : NamesOf(Folding.Fold(contact.Name)))
        {
            yield return (name, "den Namen", false);
        }

        if (contact.Email is { Length: > 0 } mail)
        {
            yield return (Folding.Fold(mail), "die E-Mail-Adresse", false);
        }

        if (contact.Organisation is { Length: >= ShortestWord } organisation)
        {
            yield return (Folding.Fold(organisation), "die Einrichtung", false);
        }

        if (DigitsOf(contact.Phone ?? "") is { Length: >= 6 } phone)
        {
            yield return (phone, "die Telefonnummer", true);
        }
    }

    /// <summary>The whole name, and the last word of several, which of persons is the family name.</summary>
    private static IEnumerable<string> NamesOf(string name)
    {
        var words = name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        yield return string.Join(' ', words);
        if (words.Length > 1 && words[^1].Length >= ShortestSurname && !General.Contains(words[^1]))
        {
            yield return words[^1];
        }
    }

    private static bool IsIn(string value, string text, bool isNumber) => isNumber
        ? text.Contains(value, StringComparison.Ordinal)
        : Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{Nd}}]){Regex.Escape(value)}(?![\p{{L}}\p{{Nd}}])", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string DigitsOf(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
