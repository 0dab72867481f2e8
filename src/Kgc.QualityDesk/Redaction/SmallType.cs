using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Lines typed without capitals, as on a phone: their nouns are small, so a small word may be a name there.</summary>
internal static class SmallType
{
    private const int FewestWords = 2;

    // A text with fewer capitals than one word in twelve is typed small throughout.
    private const int FewestOfAll = 12;

    /// <summary>For each word whether its line, or the whole text, is typed small.</summary>
    public static bool[] Of(WordRow row)
    {
        var small = new bool[row.Count];
        Array.Fill(small, Enumerable.Range(0, row.Count).Count(i => row[i].Capital) * FewestOfAll < row.Count);
        for (var first = 0; first < row.Count;)
        {
            var last = first;
            while (last + 1 < row.Count && !row.Gap(last).Contains('\n'))
            {
                last++;
            }

            // "Erika: wo bist du" is a line of somebody called Erika.
            if (IsSmall(row, first < last && row.Gap(first).StartsWith(":") ? first + 1 : first, last))
            {
                Array.Fill(small, true, first, last - first + 1);
            }

            first = last + 1;
        }

        return small;
    }

    // A capital opens a line or a sentence anywhere; nouns tell how somebody types.
    private static bool IsSmall(WordRow row, int first, int last)
    {
        var (capitals, capitalNouns, smallNouns) = (0, 0, 0);
        for (var i = first; i <= last; i++)
        {
            if (!row[i].Capital)
            {
                smallNouns += IsNoun(row, i) ? 1 : 0;
            }
            else if (i > first && row[i] is { Text.Length: > 2, Shouted: false } && !row.Ends(i - 1) && !row.Gap(i - 1).Contains(':'))
            {
                capitals++;
                capitalNouns += Everyday.IsWord(row.Key(i)) && !WordLists.IsGivenName(row[i]) ? 1 : 0;
            }
        }

        return last - first + 1 >= FewestWords && (row[first].Capital ? smallNouns > Math.Max(1, capitalNouns) : capitals == 0 || smallNouns > capitalNouns);
    }

    private static bool IsNoun(WordRow row, int i) =>
        row[i].Text.Length > 2 && Everyday.IsNoun(row.Key(i)) && !Knowledge.Words.StopWords.Has(row.Key(i)) && !row.Key(i).EndsWith("en", StringComparison.Ordinal);
}
