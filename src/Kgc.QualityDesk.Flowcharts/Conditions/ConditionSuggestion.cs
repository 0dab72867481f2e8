namespace Kgc.QualityDesk.Flowcharts;

/// <summary>„Meinten Sie …?“: the word that differs least from the one that was typed.</summary>
internal static class ConditionSuggestion
{
    private const int Longest = 40;

    public static string Ask(string? meant) => meant is null ? "" : $". Meinten Sie „{meant}“?";

    /// <param name="asked">what was typed, spelled as <paramref name="spelled"/> does</param>
    /// <param name="known">what there is</param>
    /// <param name="spelled">how both are compared</param>
    public static string? For(string asked, IEnumerable<string> known, Func<string, string> spelled)
    {
        if (asked.Length is < 2 or > Longest)
        {
            return null;
        }

        var near = known.Where(word => word.Length <= 2 * Longest).OrderBy(word => Distance(asked, spelled(word))).FirstOrDefault();
        if (near is not null && Distance(asked, spelled(near)) <= Math.Max(1, asked.Length / 3))
        {
            return near;
        }

        return asked.Length < 3 ? null : known.FirstOrDefault(word => spelled(word).StartsWith(asked, StringComparison.Ordinal));
    }

    /// <summary>Letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var steps = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1, steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    steps[i, j] = Math.Min(steps[i, j], steps[i - 2, j - 2] + 1);
                }
            }
        }

        return steps[a.Length, b.Length];
    }
}
