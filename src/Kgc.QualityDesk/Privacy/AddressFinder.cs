using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Postal addresses: a street with its number, a postal code with its town, or both in a row.</summary>
internal static partial class AddressFinder
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Found> Find(string letters)
    {
        Found? last = null;
        foreach (var found in Streets(letters).Concat(Towns(letters)).OrderBy(found => found.Start))
        {
            if (last is { } before && found.Start < before.End + 4 && Between().IsMatch(letters[before.End..Math.Max(before.End, found.Start)]))
            {
                last = before with { End = Math.Max(before.End, found.End) };
                continue;
            }

            if (last is { } done)
            {
                yield return done;
            }

            last = found;
        }

        if (last is { } final)
        {
            yield return final;
        }
    }

    private static IEnumerable<Found> Streets(string letters)
    {
        for (var match = Street().Match(letters); match.Success; match = match.NextMatch())
        {
            if (!NoStreet().IsMatch(match.Value))
            {
                yield return new Found(SensitiveKind.PostalAddress, match.Index, match.Index + match.Length);
            }
        }
    }

    private static IEnumerable<Found> Towns(string letters)
    {
        for (var match = Town().Match(letters); match.Success; match = match.NextMatch())
        {
            if (WordLists.IsPlace(match.Groups["town"].Value) || TownEnding().IsMatch(match.Groups["town"].Value))
            {
                yield return new Found(SensitiveKind.PostalAddress, match.Index, match.Index + match.Length);
            }
        }
    }

    private const string Number = @"[ ]{0,2}\d{1,4}([ ]?[a-zA-Z](?!\p{L}))?([ ]?[-/+][ ]?\d{1,4}[a-z]?)?(?![\p{L}\p{N}]|[.,:]\d|[ ]?(Uhr|Euro|%|€))";

    // "Karl-Marx-Straße 12a", "Weimarische Str. 5", "Am Anger 3, …"
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])((\p{Lu}[\p{L}.'-]{0,30}[ ]){0,2}([\p{Lu}][\p{L}'.-]{1,40})?(?i:straße|strasse|str\.|str(?=[ ]\d)|gasse|weg|platz|allee|ring|ufer|damm|chaussee|steig|pfad|promenade|siedlung|graben|stieg|anger|markt)" + Number + @"|(Am|An[ ]der|An[ ]den|Auf[ ]dem|Auf[ ]der|Im|In[ ]der|Unter[ ]den|Zum|Zur|Hinter[ ]der|Hinter[ ]dem|Vor[ ]dem|Beim)[ ](\p{Lu}[\p{Ll}]{2,20}[ ])?\p{Lu}[\p{L}-]{2,25}" + Number + @"(?=[,;)\n]|\.?$|[ ]in[ ]\p{Lu}))", Options, 10_000)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-]|chlüssel[ ]|AGS[ ])(D-)?\d{5}[ ]{1,2}(?<town>(Bad[ ])?\p{Lu}[\p{L}-]{2,30})([ ]?(\(Saale\)|/Saale|a\.[ ]?d\.[ ]?\p{Lu}\p{L}{2,12}|an[ ]der[ ]\p{Lu}\p{L}{2,12}|OT[ ]\p{Lu}\p{L}{2,25}))?", Options, 10_000)]
    private static partial Regex Town();

    [GeneratedRegex(@"(?<![\p{L}-])(?<!^\p{Lu}\p{L}{3,20}er[ ])(Arbeits|Kita|Kitaplatz|Zugangs|Lösungs|Förder|Rechts|Dienst|Betreuungs|Pflege|Krippen|Schul)?(Weg|weg|Platz|platz|Ring|Markt|markt)[ ]|^(Im|Am|Zum|In der|An den|Vor dem|Zur|Auf der|Auf dem)[ ](Jahr|Jahre|Mai|Juni|Juli|August|Januar|Februar|März|April|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Woche|Stufe|Phase|Seite|Kriterium|Thema|Schnitt|Punkt|Abschnitt|Kapitel|Alter|Frage|Quartal|Schuljahr|Haushalt|Haushaltsjahr|Anlage|Tabelle)", Options, 10_000)]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"(stadt|burg|berg|hausen|leben|dorf|heim|ingen|roda|rode|feld|bach|furt|hain|thal|walde|kirchen|stedt|städt|brück|hagen|born|ungen)$", Options, 10_000)]
    private static partial Regex TownEnding();

    [GeneratedRegex(@"^[ ,;\n]{0,3}$", Options, 10_000)]
    private static partial Regex Between();
}
