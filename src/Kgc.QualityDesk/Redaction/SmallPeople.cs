using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>People in lines typed without capitals: a given name that is nothing else, a surname behind "frau" or a role, two capitals where no noun has one.</summary>
internal static partial class SmallPeople
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(WordRow row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if ((Given(row, i) ?? Addressed(row, i) ?? OfRole(row, i) ?? Pair(row, i) ?? Initial(row, i) ?? Genitive(row, i) ?? Listed(row, i)) is { } person)
            {
                yield return person;
            }
        }
    }

    /// <summary>Those that are hardly ever anything else: behind a form of address or a role, a given name in the genitive.</summary>
    public static IEnumerable<Spot> Sure(WordRow row) =>
        Enumerable.Range(0, row.Count).Select(i => Addressed(row, i) ?? OfRole(row, i) ?? Genitive(row, i)).OfType<Spot>();

    // "bei max mustermann", "max m.": with what follows it and is no word.
    private static Spot? Given(WordRow row, int i)
    {
        // "p wie paula" spells a letter.
        if (!row.IsSmall(i) || row[i].Capital || row.Key(i - 1) is "wie" || row[i].Text.Length < 3 || !(WordLists.IsClearGivenName(row[i]) || (row.Key(i)[^1] == 's' && row[i].Text.Length > 4 && WordLists.IsClearGivenName(Bare(row[i])))) || Everyday.IsNoun(row.Key(i)) || Knowledge.Words.StopWords.Has(row.Key(i)))
        {
            return null;
        }

        if (row.Adjoins(i) && row[i + 1] is { Capital: false, Text.Length: 1 } && row.Gap(i + 1).StartsWith("."))
        {
            return Person(row, i, i + 1);
        }

        var isFollowed = row.Adjoins(i) && row[i + 1] is { Capital: false, Text.Length: > 4 } && !Knowledge.Words.StopWords.Has(row.Key(i + 1)) && !Everyday.IsWord(row.Key(i + 1)) && !LoosePeople.Inflected().IsMatch(row.Key(i + 1));
        return Person(row, i, isFollowed ? i + 1 : i);
    }

    // "die frau beispielich aus …", "frau lorbeer": verbs and adverbs end otherwise; no noun follows so but a name.
    private static Spot? Addressed(WordRow row, int i)
    {
        if (row.Key(i) is not ("frau" or "herr" or "herrn" or "fr" or "hr") || row[i].Capital || !row.Joins(i) || row.Gap(i).Contains('\n') || i + 1 >= row.Count || row[i + 1] is not { Capital: false, Text.Length: > 3 })
        {
            return null;
        }

        return IsSurname(row, i + 1) || (row.IsSmall(i) && Everyday.IsNoun(row.Key(i + 1)) && !WordLists.IsNoun(row[i + 1]) && !Knowledge.Words.StopWords.Has(row.Key(i + 1)))
            ? Person(row, i, i + 1) : null;
    }

    // "kassenwart beispieler ist …", "die Hausärztin beispieler", "mieter Beispiel", "klingel Beispiel"
    private static Spot? OfRole(WordRow row, int i)
    {
        if (i + 1 >= row.Count || !(row.Adjoins(i) || row.Gap(i) is ": ") || !(WordLists.IsRole(row[i]) || LoosePeople.Title().IsMatch(row.Key(i)) || Cue().IsMatch(row.Key(i)) || IsAtDoor(row, i)) || row[i + 1].Text.Length < 4)
        {
            return null;
        }

        return row[i + 1].Capital ? !row[i].Capital && LoosePeople.IsPossible(row[i + 1]) && !Knowledge.Words.StopWords.Has(row.Key(i + 1)) && !PlaceNames.IsSmall(row.Key(i + 1)) ? Person(row, i + 1, i + 1) : null
            : IsSurname(row, i + 1) && (row.IsSmall(i) || row[i].Capital) && row.Key(i + 1).EndsWith("er", StringComparison.Ordinal) ? Person(row, i + 1, i + 1) : null;
    }

    // "klingeln bei Beispiel", "Schlüssel bei Beispiel"
    private static bool IsAtDoor(WordRow row, int i) => row.Key(i) is "bei" && row.Adjoins(i - 1) && Door().IsMatch(row.Key(i - 1)) && LoosePeople.IsNoWord(row, i + 1);

    // "5. Beispiel, Pfarrer": a line that names somebody and what they are.
    private static Spot? Listed(WordRow row, int i) =>
        row.Gap(i) is ", " && i + 1 < row.Count && (i == 0 || row.Gap(i - 1).Contains('\n')) && LoosePeople.IsNoWord(row, i) && row[i + 1].Capital && (WordLists.IsRole(row[i + 1]) || LoosePeople.Title().IsMatch(row.Key(i + 1)))
            ? Person(row, i, i) : null;

    // "Teilnehmerin B., genauer …"
    private static Spot? Initial(WordRow row, int i) =>
        row[i].Capital && row.Adjoins(i) && WordLists.IsRole(row[i]) && row.InitialEnd(i + 1) is { } end && row.Letters[end - 1] == '.' && !(end + 1 < row.Letters.Length && char.IsDigit(row.Letters[end + 1]))
            ? new Spot(RedactionKind.OtherPerson, row[i + 1].Start, end) : null;

    // "seit Ernas Tod"
    private static Spot? Genitive(WordRow row, int i) =>
        row[i] is { Capital: true, Shouted: false, Text.Length: > 4 } && row.Key(i)[^1] == 's' && row.Adjoins(i) && row[i + 1].Capital && !WordLists.IsInstitution(row[i + 1]) && !WordLists.IsGivenName(row[i + 1]) && !WordLists.IsSurname(row[i + 1])
        && !Everyday.IsWord(row.Key(i)) && !WordLists.IsPlace(row[i]) && WordLists.IsClearGivenName(Bare(row[i])) && Everyday.IsWord(row.Key(i + 1)) && !(i > 0 && row.Adjoins(i - 1) && row[i - 1].Capital)
            ? Person(row, i, i) : null;

    private static Word Bare(Word word) => word with { Text = word.Text[..^1], Key = word.Key[..^1] };

    // "macht jetzt Xenia Beispiel die küche": where nouns are small, two capitals side by side are a name.
    private static Spot? Pair(WordRow row, int i) =>
        i > 0 && row.IsSmall(i) && row.Adjoins(i) && row.Adjoins(i - 1) && !row[i - 1].Capital && LoosePeople.IsNoWord(row, i) && LoosePeople.IsPossible(row[i + 1]) && !PlaceNames.IsSmall(row.Key(i + 1))
        && row.Key(i - 1) is not ("in" or "nach" or "aus" or "von" or "bei") && !(row.Adjoins(i + 1) && row[i + 2].Capital)
            ? Person(row, i, i + 1) : null;

    internal static bool IsSurname(WordRow row, int i) =>
        !Knowledge.Words.StopWords.Has(row.Key(i)) && !Everyday.IsNoun(row.Key(i)) && !PlaceNames.IsSmall(row.Key(i)) && row.Key(i).Length > 4
        && (WordLists.IsSurname(row[i]) || !LoosePeople.Inflected().IsMatch(row.Key(i)) || (row.Key(i).EndsWith("er", StringComparison.Ordinal) && !Adverb().IsMatch(row.Key(i))));

    private static Spot Person(WordRow row, int first, int last) => new(RedactionKind.OtherPerson, row[first].Start, row[last].End);

    [GeneratedRegex("^(tuer)?(klingel|klingelschild|briefkasten|haertefall|fall|haushalt|kollege|kollegin|kollegen)$", Options, 10_000)]
    private static partial Regex Cue();

    [GeneratedRegex("^(klingeln|klingel|klingelt|schluessel|abgeben|abholen|melden|klopfen)$", Options, 10_000)]
    private static partial Regex Door();

    [GeneratedRegex("^(leider|bisher|spaeter|weiter|frueher|oefter|wieder|lieber|immer|daher|seither|nachher|vorher|vorueber|darueber|gegenueber|selber|sicher|hierher|welcher|dieser|jeder|jener|mancher|solcher|aller|[mds]einer|keiner|unserer|ihrer|anderer|zweiter|laenger|besser|groesser|kleiner|juenger|aelter|.+(licher|iger|ischer|barer|samer|loser|voller|erer|ender|teter|nder))$", Options, 10_000)]
    private static partial Regex Adverb();
}
