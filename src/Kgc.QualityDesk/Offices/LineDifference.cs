namespace Kgc.QualityDesk.Offices;

/// <summary>What changed between two texts, line by line: the longest lines in common stay, the others are old or new.</summary>
public static class LineDifference
{
    /// <summary>More pairs of lines than this are not compared one by one: the changed middle then counts as replaced.</summary>
    private const long MostPairs = 4_000_000;

    public enum Kind { Same, Removed, Added }

    /// <summary>A line; its numbers in the old and the new text begin with 1 and are missing where it does not stand.</summary>
    public sealed record Line(Kind Kind, int? OldNumber, int? NewNumber, string Text);

    public static IReadOnlyList<Line> Between(string old, string fresh)
    {
        var (left, right) = (old.ReplaceLineEndings("\n").Split('\n'), fresh.ReplaceLineEndings("\n").Split('\n'));
        var most = Math.Min(left.Length, right.Length);
        var head = 0;
        while (head < most && left[head] == right[head])
        {
            head++;
        }

        var tail = 0;
        while (tail < most - head && left[^(tail + 1)] == right[^(tail + 1)])
        {
            tail++;
        }

        var lines = new List<Line>(left.Length + right.Length);
        lines.AddRange(left.Take(head).Select((text, i) => new Line(Kind.Same, i + 1, i + 1, text)));
        AddMiddle(lines, left.AsSpan(head..^tail), right.AsSpan(head..^tail), head);
        lines.AddRange(Enumerable.Range(0, tail).Select(i => new Line(
            Kind.Same, left.Length - tail + i + 1, right.Length - tail + i + 1, left[left.Length - tail + i])));
        return lines;
    }

    private static void AddMiddle(List<Line> lines, ReadOnlySpan<string> left, ReadOnlySpan<string> right, int head)
    {
        var common = (long)left.Length * right.Length <= MostPairs ? Common(left, right) : null;
        var (i, j) = (0, 0);
        while (i < left.Length || j < right.Length)
        {
            if (i < left.Length && j < right.Length && common is not null && left[i] == right[j])
            {
                lines.Add(new(Kind.Same, head + i + 1, head + j + 1, left[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < left.Length && (j == right.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(new(Kind.Removed, head + i + 1, null, left[i++]));
            }
            else
            {
                lines.Add(new(Kind.Added, null, head + j + 1, right[j++]));
            }
        }
    }

    /// <summary>Lengths of the longest common subsequence of what follows each pair of places.</summary>
    private static int[,] Common(ReadOnlySpan<string> left, ReadOnlySpan<string> right)
    {
        var common = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }
}
