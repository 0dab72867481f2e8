using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>The words of a text in a row, and what stands between them.</summary>
internal sealed class WordRow(string letters)
{
    private readonly IReadOnlyList<Word> words = Word.In(letters);
    private bool[]? small;

    public string Letters { get; } = letters;

    public int Count => words.Count;

    public Word this[int index] => words[index];

    public string Key(int index) => index >= 0 && index < Count ? words[index].Key : "";

    /// <summary>Whether a word stands in a line that somebody typed without capitals.</summary>
    public bool IsSmall(int index) => index >= 0 && index < Count && (small ??= Redaction.SmallType.Of(this))[index];

    /// <summary>What stands between a word and the next one; at the end of the text a full stop.</summary>
    public ReadOnlySpan<char> Gap(int index) =>
        index < 0 || index + 1 >= Count ? "." : Letters.AsSpan(words[index].End, words[index + 1].Start - words[index].End);

    /// <summary>Whether the next word belongs to this one: a blank, at most a line's end, or an abbreviation's point between them.</summary>
    public bool Joins(int index) => Gap(index) is " " or "  " or "\n" or ". " or "." && index + 1 < Count && index >= 0
        && (Gap(index)[0] != '.' || words[index].Text.Length <= 4);

    /// <summary>Only a blank between this word and the next.</summary>
    public bool Adjoins(int index) => index >= 0 && index + 1 < Count && Gap(index) is " " or "  ";

    /// <summary>Whether a sentence ends right after this word.</summary>
    public bool Ends(int index)
    {
        var gap = Gap(index);
        return gap.ContainsAny("!?;\n") || (gap.Contains('.') && (index < 0 || words[index].Text.Length > 3));
    }

    /// <summary>A lone capital, a name cut short: K. or K; where it ends, with its point.</summary>
    public int? InitialEnd(int index)
    {
        if (index >= Count || words[index] is not { Text: [>= 'A' and <= 'Z' or 'Ä' or 'Ö' or 'Ü'] } word)
        {
            return null;
        }

        return word.End < Letters.Length && Letters[word.End] == '.' ? word.End + 1 : word.End;
    }

    public bool Follows(int index, Regex form) => form.IsMatch(Letters.AsSpan(words[index].End, Math.Min(30, Letters.Length - words[index].End)));
}
