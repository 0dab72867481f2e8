using Kgc.QualityDesk.Knowledge.Words;
using Markdig;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>The passage of a text that fits a question best, with the words that fit.</summary>
internal sealed record Passage(string Text, IReadOnlyList<Range> Marks)
{
    private const int Length = 220;

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().DisableHtml().Build();

    public static Passage Of(string markdown, Vocabulary vocabulary, IReadOnlyDictionary<int, float> terms)
    {
        var text = string.Join(' ', Markdig.Markdown.ToPlainText(markdown, Plain).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var marks = MarksOf(text, vocabulary, terms);
        var start = Start(text, Best(marks));
        var end = End(text, start);
        var (before, after) = (start > 0 ? "… " : "", end < text.Length ? " …" : "");
        var shift = before.Length - start;
        return new Passage(before + text[start..end] + after,
            [.. marks.Where(m => m.Start >= start && m.End <= end).Select(m => (m.Start + shift)..(m.End + shift))]);
    }

    public static IReadOnlyList<Range> InTitle(string text, Vocabulary vocabulary, IReadOnlyDictionary<int, float> terms) =>
        [.. MarksOf(text, vocabulary, terms).Select(m => m.Start..m.End)];

    private static List<(int Start, int End, int Term, float Weight)> MarksOf(string text, Vocabulary vocabulary, IReadOnlyDictionary<int, float> terms) =>
    [
        .. Tokens.Of(text).Select(t => (t.Start, End: t.Start + t.Length, Term: vocabulary.Find(text.AsSpan(t.Start, t.BaseLength))))
            .Where(t => terms.ContainsKey(t.Term)).Select(t => (t.Start, t.End, t.Term, terms[t.Term])),
    ];

    /// <summary>Where the words that fit stand closest together, each term counted once.</summary>
    private static int Best(List<(int Start, int End, int Term, float Weight)> marks)
    {
        var (at, most) = (0, 0f);
        for (var i = 0; i < marks.Count && i < 200; i++)
        {
            var weight = marks.Skip(i).TakeWhile(m => m.End - marks[i].Start <= Length).GroupBy(m => m.Term).Sum(g => g.First().Weight);
            if (weight > most + 0.01f)
            {
                (at, most) = (marks[i].Start, weight);
            }
        }

        return at;
    }

    /// <summary>The beginning of the sentence where it is near, else of a word.</summary>
    private static int Start(string text, int at)
    {
        if (at < 60)
        {
            return 0;
        }

        var sentence = text.LastIndexOfAny(['.', '!', '?', ':'], at - 1, Math.Min(at, 90));
        if (sentence > 0 && sentence + 2 <= at)
        {
            return sentence + 2;
        }

        var word = text.IndexOf(' ', at - 40);
        return word >= 0 && word < at ? word + 1 : at;
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
