using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Search;

/// <summary>The piece of a text in which the words that were searched stand closest together, with those words marked.</summary>
public sealed record Snippet(string Text, IReadOnlyList<Range> Marks)
{
    private const int Length = 220;

    /// <summary>Of a long text only so much is looked at.</summary>
    private const int Read = 60_000;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct Mark(int Start, int End, int Word);

    /// <summary>How many different words are in it.</summary>
    internal int Words { get; private init; }

    /// <summary>Null when no word stands in the text.</summary>
    internal static Snippet? Of(string? source, IReadOnlyList<SaidWord> words)
    {
        var text = string.Join(' ', (source ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var marks = MarksOf(text.AsSpan(0, Math.Min(text.Length, Read)), words);
        marks = marks.Count > 0 ? marks : MarksOf(text, words);
        if (marks.Count == 0)
        {
            return null;
        }

        var start = Start(text, Best(marks));
        var end = End(text, start);
        var before = start > 0 ? "… " : "";
        var shift = before.Length - start;
        var shown = marks.FindAll(m => m.Start >= start && m.End <= end);
        return new Snippet(before + text[start..end] + (end < text.Length ? " …" : ""), [.. shown.Select(m => (m.Start + shift)..(m.End + shift))])
        {
            Words = shown.DistinctBy(m => m.Word).Count(),
        };
    }

    private static List<Mark> MarksOf(ReadOnlySpan<char> text, IReadOnlyList<SaidWord> words)
    {
        List<Mark> marks = [];
        foreach (var token in Tokens.Of(text))
        {
            var (folded, stem) = IndexedWords.One(text.Slice(token.Start, token.BaseLength));
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Fits(folded, stem))
                {
                    marks.Add(new Mark(token.Start, token.Start + token.Length, i));
                    break;
                }
            }
        }

        return marks;
    }

    private static int Best(List<Mark> marks)
    {
        var (at, most) = (marks[0].Start, 0);
        for (var i = 0; i < marks.Count && i < 200; i++)
        {
            var count = marks.Skip(i).TakeWhile(m => m.End - marks[i].Start <= Length).DistinctBy(m => m.Word).Count();
            (at, most) = count > most ? (marks[i].Start, count) : (at, most);
        }

        return at;
    }

    /// <summary>A word's beginning a little before what was found.</summary>
    private static int Start(string text, int at)
    {
        if (at < 60)
        {
            return 0;
        }

        var space = text.IndexOf(' ', at - 50);
        return space >= 0 && space < at ? space + 1 : at;
    }

    private static int End(string text, int start)
    {
        if (text.Length - start <= Length)
        {
            return text.Length;
        }

        var space = text.LastIndexOf(' ', start + Length, Length / 2);
        var end = space > start ? space : start + Length;
        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
