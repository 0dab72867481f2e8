using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Names that a question's guard lets pass for fear of a false alarm: lists of those present, an initial with a surname, a given name alone.</summary>
internal static partial class LoosePeople
{
    private const int MostNames = 40;

    private static readonly FrozenSet<string> NoPerson = "lars papilio emma klasse max lisa lea phineo".Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(WordRow row) => [.. Titled(row), .. Given(row), .. Listed(row), .. Present(row), .. Initialled(row), .. Told(row)];

    // "Patientin Musterchen", "Ihr Mann (Bao Musterson)", "Kaya (geb. …)": in no list, and told by where it stands.
    private static IEnumerable<Spot> Told(WordRow row) =>
        Enumerable.Range(0, row.Count).SelectMany(i => new[] { ToldName.Behind(row, i, isStrict: true), ToldName.Before(row, i), ToldName.Noble(row, i) })
            .OfType<NameSpan>().Select(name => new Spot(RedactionKind.OtherPerson, name.Start, name.End));

    // "Ortsbürgermeister Nehring", "Köchin Fricke", "Landrätin Weiß-Lemke"
    private static IEnumerable<Spot> Titled(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row[i].Capital && row.Adjoins(i) && Title().IsMatch(row.Key(i)) && IsPossible(row[i + 1]) && !Several().IsMatch(row.Key(i)))
            {
                var last = row.Adjoins(i + 1) && i + 2 < row.Count && (IsPossible(row[i + 2]) || ToldName.IsMadeOfWords(row, i + 2)) ? i + 2 : i + 1;
                yield return Person(row, i + 1, last);
            }
        }
    }

    // "Doris macht die Kasse", "Leon, 5 Jahre": a given name that is nothing else.
    private static IEnumerable<Spot> Given(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i] is { Capital: true, Shouted: false, Text.Length: > 2 } && WordLists.IsClearGivenName(row[i]) && !Everyday.IsNoun(row.Key(i)) && !WordLists.IsPlace(row[i])
                && !NoPerson.Contains(row.Key(i)) && !NameContext.IsInstitution(row, i, i) && !WordLists.IsInstitution(row[i]) && !PlaceNames.IsSmall(row.Key(i))
                && !(row.Adjoins(i) && i + 1 < row.Count && row[i + 1].Capital) && !(i > 0 && row.Adjoins(i - 1) && row[i - 1].Capital && IsNamedAfter(row, i - 1)))
            {
                yield return Person(row, i, i);
            }
        }
    }

    private static bool IsNamedAfter(WordRow row, int i) => WordLists.IsInstitution(row[i]) || Everyday.IsWord(row.Key(i)) || (WordLists.IsGivenName(row[i]) && i > 0 && WordLists.IsInstitution(row[i - 1]));

    // "Specht, Udo" at the beginning of a line or a cell
    private static IEnumerable<Spot> Listed(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Gap(i) is ", " && row[i].Capital && row[i + 1].Capital && (WordLists.IsClearGivenName(row[i + 1]) || (IsPossible(row[i]) && IsPossible(row[i + 1]) && row.Gap(i + 1) is " - " or ";" or "; " or ": " or "\t" or " | ")) && (i == 0 || row.Gap(i - 1).ContainsAny("\n|;\t)("))
                && row.Gap(i + 1) is not " ")
            {
                yield return Person(row, i, i + 1);
            }
        }
    }

    // "Anwesend: Kummer, Sturm und Frau Nagel"
    private static IEnumerable<Spot> Present(WordRow row)
    {
        foreach (Match label in Label().Matches(row.Letters))
        {
            var from = label.Index + label.Length;
            var end = row.Letters.AsSpan(from).IndexOfAny('\n', ';') is >= 0 and var stop ? from + stop : row.Letters.Length;
            foreach (Match name in Item().Matches(row.Letters[from..end]).Take(MostNames))
            {
                var words = Word.In(name.Groups["name"].Value);
                if (words.Count is > 0 and < 5 && words.All(IsPossible))
                {
                    yield return new Spot(RedactionKind.OtherPerson, from + name.Groups["name"].Index, from + name.Groups["name"].Index + name.Groups["name"].Length);
                }
            }
        }
    }

    // "B. Nagel", "Y. Röhl", "H.-J. Kraus"; not "z. B. Kurse"
    private static IEnumerable<Spot> Initialled(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.InitialEnd(i) is not null && row.Gap(i) is ". " or "." && row[i + 1] is { Capital: true, Shouted: false, Text.Length: > 3 } && !IsAbbreviation(row, i)
                && !WordLists.IsNoun(row[i + 1]) && !(Everyday.IsWord(row.Key(i + 1)) && !WordLists.IsSurname(row[i + 1]) && Everyday.IsNoun(row.Key(i + 1)) && i > 0 && row.Gap(i - 1) is " ")
                && !row.Follows(i + 1, Cited()))
            {
                yield return Person(row, i, i + 1);
            }
        }
    }

    /// <summary>"Denny 0151 …", "Ortiz: x@y.example": what stands right before a number or a mail address and is no word.</summary>
    public static IEnumerable<Spot> BesideNumbers(WordRow row, IEnumerable<Spot> spots)
    {
        var starts = spots.Where(s => s.Kind is RedactionKind.Telephone or RedactionKind.Mail).Select(s => s.Start).ToHashSet();
        for (var i = 0; i < row.Count; i++)
        {
            var after = row[i].End;
            while (after < row.Letters.Length && after - row[i].End < 3 && row.Letters[after] is ' ' or ':' or ',' or '(')
            {
                after++;
            }

            if (after > row[i].End && starts.Contains(after) && IsUnheard(row, i))
            {
                var first = i;
                while (first > 0 && i - first < 3 && row.Adjoins(first - 1) && IsUnheard(row, first - 1))
                {
                    first--;
                }

                yield return Person(row, first, i);
            }
        }
    }

    private static bool IsUnheard(WordRow row, int i) =>
        IsPossible(row[i]) && row[i].Text.Length > 2 && !row[i].Shouted && !Knowledge.Words.StopWords.Has(row.Key(i)) && !Phone().IsMatch(row.Key(i));

    private static bool IsAbbreviation(WordRow row, int i) =>
        i > 0 && row.Gap(i - 1) is ". " or "." or "-" or ".-" && row[i - 1].Text.Length <= 2 && row.InitialEnd(i - 1) is null;

    private static bool IsPossible(Word word) =>
        word is { Capital: true, Text.Length: > 1 } && !WordLists.IsNoun(word) && (!Everyday.IsWord(word.Key) || WordLists.IsSurname(word) || WordLists.IsClearGivenName(word))
        && !WordLists.IsInstitution(word) && !PlaceNames.IsLarge(word.Key) && word.Key is not ("und" or "der" or "die" or "das" or "sie" or "ihr" or "ihnen" or "ihre");

    [GeneratedRegex("^(tel|telefon|fon|fax|telefax|mobil|handy|funk|festnetz|privat|dienstlich|dienstl|mail|e-mail|email|durchwahl|apparat|nummer|rufnummer|nr|neu|anruf|rueckruf|kontakt|hotline|zentrale|whatsapp|signal|ab|unter)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Phone();

    private static Spot Person(WordRow row, int first, int last) => new(RedactionKind.OtherPerson, row[first].Start, row[last].End);

    [GeneratedRegex(@"(meister|meisterin|leiter|leiterin|raetin|landrat|stadtrat|trainer|trainerin|koch|koechin|pfarrer|pfarrerin|pastor|pastorin|lehrer|lehrerin|erzieherin|erzieher|schwester|vorsitzende|vorsitzender|sprecher|sprecherin|direktor|direktorin|kollege|kollegin|referent|referentin|beraterin|berater|aerztin|arzt|hebamme|hausmeister|moderatorin|dozentin|dozent|familie|eheleute|wart|wartin|verwalter|verwalterin|hausverwaltung|fahrer|fahrerin|pfleger|pflegerin|helfer|helferin|beauftragte|beauftragter|therapeut|therapeutin)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(hand|forst|meister|welt|zahnarzt|haus|fach|amts)?(handwerks)?-?(meisterschaft|kreisrat)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Several();

    [GeneratedRegex(@"(?<!\p{L})(Anwesend|Anwesende|Teilnehmende|Teilnehmer|Teilnehmerinnen|Entschuldigt|Gast|Gäste|Protokoll(ant|antin|führung)?|Moderation|Verteiler|Ansprechperson(en)?|Ansprechpartner(in)?|Vorstand|Vorsitz|Kasse|Kassenwart|Schriftführung|Leitung|Betreuung|Interview(te)?|Referent(in)?|Verantwortlich)[ ]?:[ ]?", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=^[ ]?|,[ ]|[ ]und[ ]|:[ ])((Frau|Herrn?|Hr\.|Fr\.|Dr\.|Prof\.)[ ]){0,3}(?<name>\p{Lu}[\p{L}'-]+([ ]\p{Lu}[\p{L}'-]+){0,2})(?=[ ]?(,|$|\.|[ ]und[ ]|\())", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Item();

    [GeneratedRegex(@"^([ ]?\(?(19|20)\d{2}|,?[ ]et[ ]al|[ ]?[&/][ ]?\p{Lu}|,[ ](19|20)\d{2})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Cited();
}
