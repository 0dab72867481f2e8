namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Tells a misspelt word from a word of one's own: no more than two letters differ, and it is no longer form of the known word.</summary>
internal static class NearMiss
{
    private const int MostEdits = 2;

    public static string? Of(string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        return word.Length <= MostEdits || all.Contains(word, StringComparer.Ordinal)
            ? null
            : all.Find(other => !word.StartsWith(other, StringComparison.Ordinal) && Edits(word, other) <= MostEdits);
    }

    // Levenshtein's distance.
    private static int Edits(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > MostEdits)
        {
            return MostEdits + 1;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost));
            }
        }

        return row[^1];
    }
}
