using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Places smaller than a district: those of the list, those behind "Ortsteil", and what stands behind "in" and is called like a place.</summary>
internal static partial class Places
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Before = "in aus nach bei um gemeinde ort ortsteil ot stadt stadtteil ortschaft dorf raum kleinstadt landgemeinde verwaltungsgemeinschaft".Split(' ').ToFrozenSet();
    private static readonly FrozenSet<string> Named = "ortsteil ortsteils ot stadtteil stadtteils gemeinde ortschaft dorf landgemeinde einheitsgemeinde verwaltungsgemeinschaft wohngebiet plattenbaugebiet".Split(' ').ToFrozenSet();

    /// <summary>Places whose names mean something else in nearly every sentence: only "Gemeinde Elend" means one.</summary>
    private static readonly FrozenSet<string> Everyday2 =
        ("elend sorge reform alten finne tanne binde ritze stiege menz karow linda rosa springen pforten linden heide seeland suedharz oberharz elsteraue werben bruecken heinrichs albrechts " +
        "steinfeld aga deetz rohr rieder werther vogtei rosenthal koerner lichte biere borne wellen milz thal sanne hassel baben aken elster reuden petersberg huy iden iden leps grieben").Split(' ').ToFrozenSet();

    public static IEnumerable<Spot> Find(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var last = Last(row, i);
            if (last >= 0)
            {
                yield return new Spot(RedactionKind.Place, row[i].Start, row[last].End);
                i = last;
            }
        }
    }

    private static int Last(WordRow row, int i)
    {
        if (!row[i].Capital)
        {
            return -1;
        }

        for (var last = Math.Min(row.Count - 1, i + MostWords - 1); last > i; last--)
        {
            if (Key(row, i, last) is { } several && PlaceNames.IsSmall(several))
            {
                return last;
            }
        }

        // "Klein Beispielstedt", "Bad Musterroda"
        if (row.Adjoins(i) && Byname().IsMatch(row.Key(i)) && row[i + 1].Capital && SureEnding().IsMatch(row.Key(i + 1)) && !Everyday.IsNoun(row.Key(i + 1)) && !WordLists.IsNoun(row[i + 1]))
        {
            return i + 1;
        }

        var key = Bare(row.Key(i));
        if (PlaceNames.IsLarge(key) || PlaceNames.IsLarge(row.Key(i)) || IsDistrict(row, i) || IsSeat(row, i))
        {
            return -1;
        }

        return PlaceNames.IsSmall(row.Key(i)) || PlaceNames.IsSmall(key) ? (Means(row, i, key) ? i : -1)
            : IsPartOfTown(row, i) || IsBirthplace(row, i) || IsOfOffice(row, i) || IsAdjective(row, i) || IsCalledSo(row, i) || IsNextInList(row, i) ? i : -1;
    }

    private static string? Key(WordRow row, int first, int last) =>
        Enumerable.Range(first, last - first).All(row.Adjoins) ? string.Join('-', Enumerable.Range(first, last - first + 1).Select(row.Key)) : null;

    private static string Bare(string key) => key.Length > 4 && key.EndsWith('s') && !PlaceNames.IsSmall(key) ? key[..^1] : key;

    // "Landkreis Gotha", "Altenburger Land", "Kreis Saalfeld-Rudolstadt"
    private static bool IsDistrict(WordRow row, int i) =>
        row.Key(i - 1) is "landkreis" or "kreis" or "landkreises" or "landkreise" || (row.Adjoins(i) && row.Key(i + 1) is "land" or "boerde" or "landes" or "kreis" or "becken" or "wald");

    // "Finanzamt Musterstadt", "Hochschule Magdeburg-Stendal": an office of a region, called after its seat.
    private static bool IsSeat(WordRow row, int i) =>
        (i > 0 && row.Adjoins(i - 1) && Authority().IsMatch(row.Key(i - 1))) || (row.Key(i).Contains('-') && Array.TrueForAll(row.Key(i).Split('-'), PlaceNames.IsLarge));

    private static bool Means(WordRow row, int i, string key)
    {
        var before = i > 0 && (row.Adjoins(i - 1) || row.Gap(i - 1) is "-") ? row.Key(i - 1) : "";
        if (Everyday2.Contains(key))
        {
            return Named.Contains(before) || (before is "nach" && Way().IsMatch(row.Key(i - 2)));
        }

        return Before.Contains(before) || !(Everyday.IsNoun(key) || WordLists.IsSurname(row[i]) || WordLists.IsGivenName(row[i]) || key.Length < 5)
            || (!Everyday.IsNoun(key) && IsListed(row, i));
    }

    // "in Gohrau und Riesigk", a cell of a table, a line of its own
    private static bool IsListed(WordRow row, int i) =>
        (i > 1 && row.Key(i - 1) is "und" or "oder" && PlaceNames.IsSmall(row.Key(i - 2))) || (row.Gap(i - 1).ContainsAny("|;(\t") && row.Gap(i).ContainsAny("|;)\n\t"));

    // "für Musterdorf, Hain und Beispielleben": what is listed behind a small place is one.
    private static bool IsNextInList(WordRow row, int i) =>
        i > 0 && (row.Gap(i - 1) is ", " or "/" or " / " ? IsSurePlace(row, i - 1) : row.Key(i - 1) is "und" or "oder" or "sowie" && row.Adjoins(i - 1) && IsSurePlace(row, i - 2))
        && !WordLists.IsNoun(row[i]) && (!Everyday.IsWord(row.Key(i)) || TownEnding().IsMatch(row.Key(i))) && !(row.Adjoins(i) && row[i + 1].Capital) && !WordLists.IsGivenName(row[i]);

    private static bool IsSurePlace(WordRow row, int i) =>
        i >= 0 && row[i].Capital && !PlaceNames.IsLarge(row.Key(i)) && !WordLists.IsSurname(row[i]) && !WordLists.IsGivenName(row[i])
        && ((PlaceNames.IsSmall(row.Key(i)) && !Everyday.IsNoun(row.Key(i)) && !Everyday2.Contains(row.Key(i)) && row.Key(i).Length > 4)
            || (SureEnding().IsMatch(row.Key(i)) && !Everyday.IsWord(row.Key(i)) && !WordLists.IsNoun(row[i]))
            || (row.Gap(i - 1) is ", " && i > 0 && IsNextInList(row, i)));

    // "Jena-Lobeda", "Halle-Silberhöhe", "Gera Lusan"
    private static bool IsPartOfTown(WordRow row, int i) =>
        row.Key(i).IndexOf('-', StringComparison.Ordinal) is > 0 and var dash && (PlaceNames.IsLarge(row.Key(i)[..dash]) || PlaceNames.IsSmall(row.Key(i)[..dash]))
            && row.Key(i)[..dash] is not ("sachsen" or "thueringen" or "harz" or "anhalt" or "altmark" or "deutschland" or "europa" or "berlin")
            && !Everyday2.Contains(row.Key(i)[..dash]) && !Everyday.IsWord(row.Key(i)[(dash + 1)..].TrimEnd('s')) && row.Key(i).Length - dash > 4;

    private static bool IsAdjective(WordRow row, int i) =>
        row.Adjoins(i) && row[i + 1].Capital && PlaceNames.IsOfSmall(row.Key(i)) && !Everyday.IsWord(row.Key(i)) && !WordLists.IsSurname(row[i]) && !Everyday2.Contains(row.Key(i)[..^2]);

    // "in Musterau geboren", "Geburtsort: Musterau"
    private static bool IsBirthplace(WordRow row, int i) =>
        i > 0 && !WordLists.IsPlace(row[i]) && !Everyday.IsNoun(row.Key(i))
        && ((row.Key(i - 1) is "in" or "aus" && row.Adjoins(i - 1) && row.Follows(i, Born())) || (row.Gap(i - 1) is ": " or ":" && Label().IsMatch(row.Key(i - 1))));

    // "Ortschaftsrat Musterau", "Ortsteilbürgermeister von Musterau"
    private static bool IsOfOffice(WordRow row, int i) =>
        i > 0 && row.Adjoins(i - 1) && !Everyday.IsWord(row.Key(i)) && !WordLists.IsPlace(row[i])
        && ((row.Key(i - 1) is "ortschaftsrat" or "ortsrat" or "ortsteilrat" or "dorfgemeinschaft" or "gemarkung" && TownEnding().IsMatch(row.Key(i)))
            || (row.Key(i - 1) is "von" && Mayor().IsMatch(row.Key(i - 2))));

    private static bool IsCalledSo(WordRow row, int i)
    {
        var word = row[i];
        if (i == 0 || !row.Adjoins(i - 1) || word.Shouted || word.Text.Length < 4 || WordLists.IsPlace(word) || WordLists.IsInstitution(word))
        {
            return false;
        }

        var before = row.Key(i - 1);
        var known = Everyday.IsWord(word.Key) || Everyday.IsWord(Bare(word.Key)) || WordLists.IsNoun(word);
        return (Named.Contains(before) && !known)
            || (before is "in" or "aus" or "nach" or "bei" or "ort" or "stadt" && TownEnding().IsMatch(word.Key) && !Everyday.IsNoun(word.Key) && !(known && !SureEnding().IsMatch(word.Key) && !HillEnding().IsMatch(word.Key)) && !row.Follows(i, Noun()));
    }

    [GeneratedRegex(@"(stadt|burg|berg|hausen|leben|dorf|heim|ingen|roda|rode|feld|bach|furt|hain|thal|tal|walde|kirchen|stedt|staedt|brueck|hagen|born|ungen|itz|itzsch|ow|wiesen|lohe|see|a[uü]|mar|la|da)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TownEnding();

    [GeneratedRegex("^(finanzamt|amtsgericht|landgericht|sozialgericht|arbeitsgericht|verwaltungsgericht|arbeitsagentur|hochschule)(e?s)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Authority();

    [GeneratedRegex(@"(hausen|leben|stedt|staedt|roda|rode|ingen|itzsch|dorf|thal|kirchen|hagen)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SureEnding();

    // A compound of them without an article is hardly ever a thing.
    [GeneratedRegex("(berg|burg|bach|furt|hain|born|brueck)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex HillEnding();

    [GeneratedRegex(@"^([ ]am[ ][\d.]{4,12})?[ ](geboren|zur[ ]Welt)(?!\p{L})", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Born();

    [GeneratedRegex("^(geburts|wohn|projekt|stand|heimat)ort$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Label();

    [GeneratedRegex("buergermeister(in)?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Mayor();

    [GeneratedRegex("(ausflug|fahrt|reise|umzug|weg|wanderung|bus|zug)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Way();

    [GeneratedRegex("^(klein|gross|alt|neu|bad|ober|unter|nieder|hohen|markt|burg|schloss|gut)$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Byname();

    // "in Partnerschaft mit" is fine; "in Steinbach Kinder" never happens, so a noun right behind speaks against a place.
    [GeneratedRegex(@"^[ ]\p{Lu}\p{Ll}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Noun();
}
