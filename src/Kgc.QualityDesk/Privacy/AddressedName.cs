using System.Collections.Frozen;

namespace Kgc.QualityDesk.Privacy;

/// <summary>A name behind a form of address: <c>Frau Schmidt-Lehmann</c>, <c>Herr Dr. Öztürk</c>, <c>Familie Nguyen</c>.</summary>
internal static class AddressedName
{
    private const int LongestName = 4;
    private const int MostTitles = 5;

    private static readonly FrozenSet<string> Addresses =
        "frau frl fraeulein herr herrn hr hrn fr familie fam eheleute ehepaar dr prof professor professorin oma opa tante onkel mr mrs".Split(' ').ToFrozenSet();

    /// <summary>Who stands for anybody: „Herr und Frau Jedermann“.</summary>
    private static readonly FrozenSet<string> Nobody = "jedermann jedefrau niemand sowieso".Split(' ').ToFrozenSet();

    public static bool IsNobody(Word word) => Nobody.Contains(word.Key);

    public static NameSpan? Read(WordRow row, int i)
    {
        if (!IsAddress(row, i))
        {
            return null;
        }

        var next = i + 1;
        while (next < row.Count && next - i <= MostTitles && row.Joins(next - 1) && (NameContext.IsTitle(row, next) || NameContext.IsParticle(row, next) || IsOffice(row, next)))
        {
            next++;
        }

        // "Herr Le", "Frau Do": what elsewhere stands before a name is one.
        if (next == i + 2 && row[i + 1] is { Capital: true, Text.Length: 2 or 3 } && NameContext.IsParticle(row, i + 1) && !(row.Adjoins(i + 1) && row[next].Capital))
        {
            return new NameSpan(row[i].Start, row[i + 1].End);
        }

        if (next >= row.Count || !row.Joins(next - 1))
        {
            return null;
        }

        if (row.InitialEnd(next) is { } end)
        {
            return row.Key(i) is "dr" or "prof" ? null : new NameSpan(row[i].Start, end);
        }

        return IsName(row, next, i) ? new NameSpan(row[i].Start, row[Last(row, next)].End) : null;
    }

    public static bool IsAddress(WordRow row, int i) => Addresses.Contains(row[i].Key) && IsAbbreviated(row, i);

    // "Fr." and "Hr." are forms of address only with their point: "Fr, 12 Uhr" is a Friday.
    private static bool IsAbbreviated(WordRow row, int i) =>
        row.Key(i) is not ("fr" or "hr" or "hrn" or "fam" or "frl") || row.Gap(i) is ['.', ..];

    private static bool IsOffice(WordRow row, int i) =>
        row[i].Capital && row.Joins(i) && row[i + 1].Capital && WordLists.IsNoun(row[i]) && !WordLists.IsPlace(row[i])
        && (WordLists.IsSurname(row[i + 1]) || !WordLists.IsNoun(row[i + 1]) || NameContext.IsTitle(row, i + 1));

    private static bool IsName(WordRow row, int i, int address)
    {
        var word = row[i];
        if (IsNobody(word) && row.Key(i - 2) is "und" or "oder")
        {
            return false;
        }

        if (!row[i].Capital)
        {
            return word.Text.Length > 3 && i == address + 1 && WordLists.IsClearSurname(word);
        }

        var known = WordLists.IsSurname(word) || WordLists.IsGivenName(word);
        if (row.Key(i - 1) is "der" or "den" or "dem" or "zum" or "zur" or "zu" && row.Key(i - 2) is not ("von" or "van"))
        {
            return known && row[i - 1].Text is not "der";
        }

        // Behind a family or an elder any noun may follow ("Familie Beruf"); behind Frau and Herr it hardly ever does.
        return known || (word.Text.Length > 1 && (!WordLists.IsSureNoun(word) || IsTownName(row, i, address)));
    }

    // "Herr Nordhausen" bears a town's name; "Familie Thüringen" is an office's heading.
    private static bool IsTownName(WordRow row, int i, int address) => row.Key(address) is "herr" or "herrn" or "frau" && i == address + 1 && WordLists.IsPlace(row[i]);

    private static int Last(WordRow row, int i)
    {
        var last = i;
        for (var next = i + 1; next < row.Count && next - i < LongestName && row.Adjoins(next - 1); next++)
        {
            if (NameContext.IsParticle(row, next) && row[next].Text[0] is 'v' or 'a' or 'e' && row.Adjoins(next) && row[next + 1].Capital)
            {
                continue;
            }

            var (word, before) = (row[next], row[last]);
            var belongs = row[next].Capital && !WordLists.IsInstitution(word) && (WordLists.IsClearSurname(word) || WordLists.IsClearGivenName(word)
                || (!WordLists.IsNoun(word) && (WordLists.IsGivenName(before) || !WordLists.IsSurname(before)))
                || (WordLists.IsGivenName(before) && WordLists.IsSurname(word)));
            if (!belongs)
            {
                break;
            }

            last = next;
        }

        return last;
    }
}
