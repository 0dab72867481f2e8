using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Privacy;

/// <summary>A word with its hyphens and apostrophes, its folded form and its place among the letters; MEIER reads as Meier, and shouted.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int End, string Text, string Key, bool Shouted)
{
    public bool Capital => char.IsUpper(Text[0]);

    public static IReadOnlyList<Word> In(string letters)
    {
        var words = new List<Word>(letters.Length / 6);
        for (var i = 0; i < letters.Length;)
        {
            if (!char.IsLetter(letters[i]))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end < letters.Length && (char.IsLetterOrDigit(letters[end])
                || (letters[end] is '-' or '\'' && end + 1 < letters.Length && char.IsLetter(letters[end + 1]))))
            {
                end++;
            }

            var text = letters[i..end];
            var shouted = text.Length > 2 && !text.Any(char.IsLower);
            words.Add(new Word(i, end, shouted ? Calm(text) : text, WordLists.Key(text), shouted));
            i = end;
        }

        return words;
    }

    private static string Calm(string word) =>
        string.Join('-', word.Split('-').Select(part => part.Length > 1 ? part[..1] + part[1..].ToLowerInvariant() : part));
}
