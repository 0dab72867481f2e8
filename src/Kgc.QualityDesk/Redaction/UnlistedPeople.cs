using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Names that no list has, told by their form, by what they do, or by the name, the number or the date beside them.</summary>
internal static partial class UnlistedPeople
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(WordRow row) => [.. Pairs(row), .. Labelled(row), .. Shortened(row), .. Sure(row)];

    /// <summary>Those that are hardly ever anything else: a line that is a name before a date of birth, a baroness.</summary>
    public static IEnumerable<Spot> Sure(WordRow row) => [.. Dated(row), .. Of(Noble(), row)];

    /// <summary>"Muster, Beispiel und Frau X": what is joined to a name is one; "Erika und Max Muster" and "Erika Muster zu Beispiel" are one spot.</summary>
    public static IEnumerable<Spot> Beside(WordRow row, IEnumerable<Spot> spots)
    {
        var people = spots.Where(s => s.Kind is RedactionKind.Name or RedactionKind.OtherPerson).ToList();
        var starts = people.Select(s => s.Start).ToHashSet();
        var ends = people.Select(s => s.End).ToHashSet();
        for (var i = 0; i < row.Count; i++)
        {
            if (!IsUnheard(row, i) || Article().IsMatch(row.Key(i - 1)) || starts.Contains(row[i].Start))
            {
                continue;
            }

            var last = row.Adjoins(i) && i + 1 < row.Count && IsUnheard(row, i + 1) ? i + 1 : i;
            if (!(row.Adjoins(last) && row[last + 1].Capital) && (starts.Contains(Joined(row, last)) || ends.Contains(JoinedBefore(row, i, last))))
            {
                yield return new Spot(RedactionKind.OtherPerson, row[i].Start, row[last].End);
                ends.Add(row[last].End);
                i = last;
            }
        }

        foreach (var couple in Couples(row.Letters, Spot.Merged(people)))
        {
            yield return couple;
        }
    }

    private static IEnumerable<Spot> Couples(string letters, List<Spot> people)
    {
        foreach (var (one, other) in people.Zip(people.Skip(1)))
        {
            var between = letters[one.End..other.Start];
            if (Particle().IsMatch(between) || (between is " und " && !letters[one.Start..one.End].Contains(' ') && letters[other.Start..other.End].Contains(' ')))
            {
                yield return new Spot(other.Kind < one.Kind ? other.Kind : one.Kind, one.Start, other.End);
            }
        }
    }

    // Where the next name of a list would begin.
    private static int Joined(WordRow row, int i) =>
        i + 1 >= row.Count ? -1 : row.Gap(i) is ", " ? row[i + 1].Start : row.Adjoins(i) && IsAnd(row, i + 1) && row.Adjoins(i + 1) ? row[i + 2].Start : -1;

    // Behind a comma only where the list goes on or ends: "Liebe Erika, Bürger fragen" is no list.
    private static int JoinedBefore(WordRow row, int i, int last) =>
        i < 1 ? -1 : row.Gap(i - 1) is ", " ? row.Follows(last, Listed()) ? row[i - 1].End : -1 : row.Adjoins(i - 1) && IsAnd(row, i - 1) && row.Adjoins(i - 2) ? row[i - 2].End : -1;

    private static bool IsAnd(WordRow row, int i) => row.Key(i) is "und" or "sowie";

    // Two words that are none, side by side: with a letter that German has not, doing what people do, or behind "ist", "sind", "heißt".
    private static IEnumerable<Spot> Pairs(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Adjoins(i) && IsUnheard(row, i) && IsUnheard(row, i + 1) && !(i > 0 && row.Adjoins(i - 1) && row[i - 1].Capital && !WordLists.IsRole(row[i - 1]))
                && !(row.Adjoins(i + 1) && row[i + 2].Capital)
                && (Foreign().IsMatch(row[i].Text) || Foreign().IsMatch(row[i + 1].Text) || row.Follows(i + 1, Doing())
                    || (row.Key(i - 1) is "ist" or "sind" or "heisst" or "heissen" or "war" or "waren" && row.Adjoins(i - 1) && row.Follows(i + 1, Clause()))))
            {
                yield return new Spot(RedactionKind.OtherPerson, row[i].Start, row[i + 1].End);
            }
        }
    }

    // "Fotos: Max Musterstadt", "4. Max Musterstadt, …": a given name with any surname, though it is a town as well.
    private static IEnumerable<Spot> Labelled(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Adjoins(i) && row[i].Capital && row[i + 1].Capital && WordLists.IsClearGivenName(row[i]) && (PlaceNames.IsSmall(row.Key(i + 1)) || WordLists.IsPlace(row[i + 1])) && !WordLists.IsInstitution(row[i + 1])
                && (i == 0 || row.Gap(i - 1) is ": " || (row.Gap(i - 1).ContainsAny("\n;|,(") && row.Gap(i + 1).ContainsAny(",;:(|\n"))))
            {
                yield return new Spot(RedactionKind.OtherPerson, row[i].Start, row[i + 1].End);
            }
        }
    }

    // "Eine Teilnehmerin, Erika M., sagte": a given name, or a word that is none between commas, with an initial.
    private static IEnumerable<Spot> Shortened(WordRow row)
    {
        for (var i = 0; i + 1 < row.Count; i++)
        {
            if (row.Adjoins(i) && row.InitialEnd(i + 1) is { } end && row.Letters[end - 1] == '.' && IsUnheard(row, i)
                && (WordLists.IsGivenName(row[i]) || (row.Gap(i - 1) is ", " && end < row.Letters.Length && row.Letters[end] == ',')))
            {
                yield return new Spot(RedactionKind.OtherPerson, row[i].Start, end);
            }
        }
    }

    // "1. Muster, Van Beispiel – 3.12.62": a line or a cell that is a name, before a date long past.
    private static IEnumerable<Spot> Dated(WordRow row) =>
        Of(BeforeDate(), row).Where(spot => Word.In(row.Letters[spot.Start..spot.End]).All(w => (w.Text.Length == 1 || LoosePeople.IsPossible(w)) && !Knowledge.Words.StopWords.Has(w.Key) && !PlaceNames.IsSmall(w.Key)));

    private static IEnumerable<Spot> Of(Regex form, WordRow row) =>
        form.Matches(row.Letters).Select(m => m.Groups["name"]).Select(g => new Spot(RedactionKind.OtherPerson, g.Index, g.Index + g.Length));

    private static bool IsUnheard(WordRow row, int i) =>
        LoosePeople.IsNoWord(row, i) && row.Key(i - 1) is not ("in" or "nach" or "aus" or "ot" or "ortsteil") && !WordLists.IsPlace(row[i]) && !PlaceNames.IsOfSmall(row.Key(i)) && !Adjective().IsMatch(row.Key(i)) && !(row.Key(i).EndsWith("er", StringComparison.Ordinal) && PlaceNames.IsLarge(row.Key(i)[..^2]));

    // Not é, à, ô: "Café", "Varieté" are German by now.
    [GeneratedRegex(@"[^\x00-\x7FäöüÄÖÜßéèêàâôëÉ’–-]", Options, 10_000)]
    private static partial Regex Foreign();

    [GeneratedRegex(@"^[ ]\(\d{1,2}([ ]J(ahre|\.))?[),]|^[ ](hat|hatte|sagt|sagte|meint|meinte|fragt|fragte|ruft|rief|bringt|brachte|übernimmt|übernahm|wohnt|wohnte|möchte|bittet|bat|kommt|kam|wünscht|lobt|erzählt|schreibt|schrieb|telefoniert|leidet|leitet|leitete|berichtet|\p{Ll}{3,12}(ier|er|m|ch|l|ck|g|h|st|nd)te(?=[.,;]))(?!\p{L})", Options, 10_000)]
    private static partial Regex Doing();

    [GeneratedRegex(@"^([.,;)\n]|[ ](und|sowie|aus)[ ])", Options, 10_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^($|[.,;:)|/\n–-]|[ ]([(–|/-]|(und|sowie|oder|aus|von|vom)(?!\p{L})))", Options, 10_000)]
    private static partial Regex Listed();

    // Capitals that open a sentence: "Gemeinsame …", "Wichtigste …"
    [GeneratedRegex("(liche|ische|ige|same|bare|ste|ende|lichen|ischen|igen)[rnsm]?$", Options, 10_000)]
    private static partial Regex Adjective();

    [GeneratedRegex("^(d(er|ie|as|en|em|es)|eine?[rnms]?|im|am|zur|zum|beim|vom|mein|unser|ihr|sein|kein)$", Options, 10_000)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[ ](von|van|zu|de|dos|della|von[ ](der|dem|den)|van[ ](der|den|de)|von[ ]und[ ]zu)[ ]$", Options, 10_000)]
    private static partial Regex Particle();

    [GeneratedRegex(@"(?<![\p{L}-])(?<name>\p{Lu}[\p{L}'-]{1,30}[ ](Freiin|Freifrau|Freiherr|Graf|Gräfin|Baron|Baronin|Edler|Edle|Ritter|Prinz|Prinzessin)[ ](von[ ]und[ ]zu|von[ ]der|von|zu|vom)[ ]\p{Lu}[\p{L}-]{1,30})", Options, 10_000)]
    private static partial Regex Noble();

    [GeneratedRegex(@"(?<=^|[\n;|•]|\d[.)][ ]|[;|•-][ ])[ ]{0,2}(?<name>\p{Lu}[\p{L}'-]{1,30}(,?[ ](\p{Lu}[\p{L}'-]{1,30}|\p{Lu}\.)){1,3})(?=[ ]{0,2}[(|,;:–-]?[ ]{0,2}[(*]?(geb\.[ ])?\d{1,2}\.[ ]?(\d{1,2}|I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.[ ]?(19\d\d|20[01]\d|202[0-4]|[013-9]\d|2[0-4])(?![\d.]))", Options, 10_000)]
    private static partial Regex BeforeDate();
}
