using System.Numerics;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// Finds words that somebody may have meant: one slip in words of 4 to 7 letters, two in longer ones, three in the longest; two neighbours that changed
/// places are one slip (optimal string alignment). Lengths and sets of letters rule out nearly every word before it is compared.
/// </summary>
internal sealed class Misspellings
{
    private const int Most = 8;

    private readonly List<(string Word, uint Letters)>[] _byLength = [.. Enumerable.Range(0, (Tokens.LongestWord * 2) + 1).Select(_ => new List<(string, uint)>())];

    public static int Allowed(int length) => length switch { < 4 => 0, < 8 => 1, < 15 => 2, _ => 3 };

    public void Add(string folded)
    {
        if (folded.Length is >= 4 and <= Tokens.LongestWord * 2)
        {
            _byLength[folded.Length].Add((folded, Letters(folded)));
        }
    }

    /// <summary>The nearest words, all at the same distance.</summary>
    public (int Distance, IReadOnlyList<string> Words) Near(string folded)
    {
        var (nearest, letters) = (Allowed(folded.Length), Letters(folded));
        List<string> found = [];
        for (var length = Math.Max(4, folded.Length - nearest); nearest > 0 && length <= Math.Min(_byLength.Length - 1, folded.Length + nearest); length++)
        {
            foreach (var (word, others) in _byLength[length])
            {
                if (BitOperations.PopCount(letters ^ others) > 2 * nearest)
                {
                    continue;
                }

                var distance = Distance(folded, word, nearest);
                if (distance < nearest)
                {
                    found.Clear();
                    nearest = distance;
                }

                if (distance <= nearest && found.Count < Most)
                {
                    found.Add(word);
                }
            }
        }

        found.Sort(StringComparer.Ordinal);
        return (nearest, found);
    }

    /// <summary>Up to <paramref name="limit"/>; more is told as one more.</summary>
    internal static int Distance(string one, string other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return Math.Min(last[other.Length], limit + 1);
    }

    private static uint Letters(string word)
    {
        var set = 0u;
        foreach (var c in word)
        {
            set |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        }

        return set;
    }
}
