using System.Text;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Letters and digits that people write in groups: <c>DE89 3704 0044 …</c>.</summary>
internal sealed record Grouped(string Characters, int End)
{
    private const int WidestGap = 3;

    /// <summary>Exactly so many letters and digits from start on, in capitals; null when there are fewer or the last word goes on.</summary>
    public static Grouped? Read(string letters, int start, int count, string separators)
    {
        var characters = new StringBuilder(count);
        var gap = 0;
        for (var i = start; i < letters.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(letters[i]))
            {
                characters.Append(char.ToUpperInvariant(letters[i]));
                gap = 0;
                if (characters.Length == count)
                {
                    return i + 1 < letters.Length && char.IsLetterOrDigit(letters[i + 1]) ? null : new Grouped(characters.ToString(), i + 1);
                }
            }
            else if (!separators.Contains(letters[i]) || ++gap > WidestGap)
            {
                return null;
            }
        }

        return null;
    }
}
