using System.Text.RegularExpressions;
using Kgc.QualityDesk.Redaction;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// Names in no list, told by where they stand: behind „mein Name ist“, „c/o“, „Vater von“, „unsere Teilnehmerin“, a form of address, or before
/// „(geb. …)“. A word of the list of nouns is none of them.
/// </summary>
internal static partial class ToldName
{
    private const int LongestName = 4;

    // A bound, so that a text of nothing but forms of address is read in one pass.
    private const int MostTitles = 6;

    /// <summary>A name that word i announces; behind a role without an article only where a text is read strictly.</summary>
    public static NameSpan? Behind(WordRow row, int i, bool isStrict)
    {
        var next = i + 1;
        if (next >= row.Count || !(Announces(row, i) || IsOfRole(row, i, isStrict)))
        {
            return null;
        }

        while (next < row.Count && next - i <= MostTitles && (NameContext.IsTitle(row, next) || AddressedName.IsAddress(row, next)) && row.Joins(next))
        {
            next++;
        }

        if (IsCalendar(row, i, next) || (isStrict && IsColleague(row, i, next)))
        {
            return new NameSpan(row[next].Start, row[next].End);
        }

        next = IsShortened(row, next) ? next + 1 : next;
        if (!IsPossible(row, next))
        {
            return null;
        }

        var last = next;
        while (last - next + 1 < LongestName && row.Adjoins(last) && (IsPossible(row, last + 1) || IsMadeOfWords(row, last + 1)))
        {
            last++;
        }

        return NameContext.IsInstitution(row, next, last) ? null : new NameSpan(row[IsShortened(row, next - 1) ? next - 1 : next].Start, row[last].End);
    }

    // "Th. Muster"
    private static bool IsShortened(WordRow row, int i) =>
        i >= 0 && i + 1 < row.Count && row[i] is { Capital: true, Text.Length: < 4 } && row.Gap(i) is ". " && !NameContext.IsTitle(row, i) && !AddressedName.IsAddress(row, i);

    /// <summary>"Gudrun von …": behind a given name and a particle everything is a name.</summary>
    public static NameSpan? Noble(WordRow row, int i) =>
        i + 2 < row.Count && row[i].Capital && WordLists.IsClearGivenName(row[i]) && row.Key(i + 1) is "von" or "van" or "zu" && row.Adjoins(i) && row.Adjoins(i + 1)
        && row[i + 2].Capital && !PlaceNames.IsLarge(row.Key(i + 2)) && !PlaceNames.IsSmall(row.Key(i + 2)) && !Everyday.IsWord(row.Key(i + 2))
            ? new NameSpan(row[i].Start, row[i + 2].End) : null;

    public static bool IsCalendar(string key) => Calendar().IsMatch(key);

    // "Frau März" is no month.
    private static bool IsCalendar(WordRow row, int i, int next) =>
        row.Key(i) is "frau" or "herr" or "herrn" && next < row.Count && row[next].Capital && Calendar().IsMatch(row.Key(next)) && !row.Key(i - 1).EndsWith("und", StringComparison.Ordinal);

    // "Kollegin Freitag fragt": without an article a day is not hers.
    private static bool IsColleague(WordRow row, int i, int next) =>
        row.Key(i) is "kollege" or "kollegin" or "familie" or "pfarrer" or "pfarrerin" or "pastor" or "pastorin" && next == i + 1 && next < row.Count && row[next].Capital && Calendar().IsMatch(row.Key(next));

    /// <summary>A name that ends at word i, before "(geb. …)" or "(*…)".</summary>
    public static NameSpan? Before(WordRow row, int i)
    {
        var isBorn = row.Key(i + 1) is "geb" or "geboren" && row.Gap(i) is " (" or ", " or " " or " [";
        if (!(isBorn || (row.Gap(i).Contains('*') && Born().IsMatch(row.Letters.AsSpan(row[i].End, Math.Min(8, row.Letters.Length - row[i].End))))) || !IsPossible(row, i))
        {
            return null;
        }

        var first = i;
        while (first > 0 && i - first + 1 < LongestName && row.Adjoins(first - 1) && IsPossible(row, first - 1))
        {
            first--;
        }

        return row.Key(first - 1) is "in" or "im" or "aus" or "nach" or "der" or "das" or "ein" or "eine" ? null : new NameSpan(row[first].Start, row[i].End);
    }

    private static bool Announces(WordRow row, int i) => row.Key(i) switch
    {
        "namens" or "rufnamens" or "rufname" or "rufnamen" => row.Adjoins(i),
        "heisse" or "heisst" => row.Adjoins(i) && (row.Key(i - 1) is "er" or "sie" or "ich" || IsOne(row, i - 1)),
        "ist" => row.Adjoins(i) && row.Key(i - 1) is "name" or "vorname" or "nachname" && row.Key(i - 2) is "mein" or "ihr" or "sein",
        "von" => row.Adjoins(i) && IsOne(row, i - 1),
        "gez" => row.Joins(i),
        "a" or "v" => row.Key(i - 1) is "i" && row.Gap(i - 1) is ". " or "." && row.Gap(i) is ". " or ".\n",
        "o" => row.Adjoins(i) && row.Key(i - 1) is "c" && row.Gap(i - 1) is "/",
        _ => (AddressedName.IsAddress(row, i) && row.Joins(i)) || (row.Gap(i) is " (" && IsOne(row, i)),
    };

    // "unsere Teilnehmerin …"; "die Teilnehmerin …" may go on with any noun, and "Teilnehmerin …" opens a line of notes.
    private static bool IsOfRole(WordRow row, int i, bool isStrict) =>
        row[i].Capital && row.Adjoins(i) && WordLists.IsRole(row[i])
        && (isStrict || row.Key(i - 1) is "mein" or "meine" or "meiner" or "meinem" or "meinen" or "unser" or "unsere" or "unserer" or "unserem" or "unseren");

    private static bool IsOne(WordRow row, int i) => Kin().IsMatch(row.Key(i));

    private static bool IsPossible(WordRow row, int i) =>
        i < row.Count && (row[i].Capital || Arabic().IsMatch(row[i].Text)) && row[i].Text.Length > 1 && !WordLists.IsSureNoun(row[i]) && !HealthWords.IsCondition(row[i])
        && !PlaceNames.IsLarge(row.Key(i)) && !Knowledge.Words.StopWords.Has(row.Key(i)) && !AddressedName.IsNobody(row[i])
        && (!Everyday.IsWord(row.Key(i)) || WordLists.IsClearSurname(row[i]) || WordLists.IsClearGivenName(row[i]) || row[i].Text.Length <= 3);

    // "Hauenschild" is made of words and is none: behind a given name it is a surname.
    public static bool IsMadeOfWords(WordRow row, int i) =>
        i < row.Count && row[i].Capital && WordLists.IsGivenName(row[i - 1]) && !WordLists.IsNoun(row[i]) && !Everyday.IsNoun(row.Key(i)) && !HealthWords.IsCondition(row[i]);

    [GeneratedRegex(@"^[ ]?[(,]?[ ]?\*[ ]?\d", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Born();

    [GeneratedRegex("^(vater|mutter|mama|papa|eltern|sohn|tochter|bruder|schwester|oma|opa|grossmutter|grossvater|mann|frau|ehemann|ehefrau|partner|partnerin|enkel|enkelin|kind|freund|freundin|nichte|neffe|onkel|tante|nachbar|nachbarin|kinder|geschwister|zwillinge|haushalt|schwager|schwaegerin|schwieger(mutter|vater|sohn|tochter|eltern)|cousin|cousine|patenkind|pflege(kind|sohn|tochter|mutter|vater)|stief(sohn|tochter|vater|mutter)|lebensgefaehrt(e|in)|verlobte[rn]?|ur(oma|opa|enkel|enkelin)|gross(mutter|vater|eltern))s?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Kin();

    [GeneratedRegex("^(januar|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|fruehling|sommer|herbst|winter)s?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Calendar();

    // "al-Masri", "el-Sayed"
    [GeneratedRegex(@"^(al|el|an|ar|as|ad|at|ash|bin|ben)-\p{Lu}\p{L}+$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Arabic();
}
