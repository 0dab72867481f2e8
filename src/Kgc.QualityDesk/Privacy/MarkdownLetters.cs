using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Markdown without what its reader does not see inside a word: <c>M&amp;uuml;ller</c>, <c>Mül**ler**</c>, <c>a\@b.de</c>.</summary>
internal sealed partial class MarkdownLetters
{
    private readonly List<int> _starts;

    private MarkdownLetters(string text, List<int> starts, bool isPlain) => (Text, _starts, IsPlain) = (text, starts, isPlain);

    public string Text { get; }

    public bool IsPlain { get; }

    public static MarkdownLetters Of(string source)
    {
        if (source.IndexOfAny(['\\', '&', '*']) < 0)
        {
            return new MarkdownLetters(source, [], isPlain: true);
        }

        var text = new StringBuilder(source.Length);
        List<int> starts = new(source.Length + 1);
        var at = 0;
        foreach (Match hidden in Hidden().Matches(source))
        {
            Keep(hidden.Index);
            foreach (var letter in hidden.Value[0] == '&' ? WebUtility.HtmlDecode(hidden.Value) : "")
            {
                text.Append(letter);
                starts.Add(hidden.Index);
            }

            at = hidden.Index + hidden.Length;
        }

        Keep(source.Length);
        starts.Add(source.Length);
        return new MarkdownLetters(text.ToString(), starts, isPlain: false);

        void Keep(int until)
        {
            for (; at < until; at++)
            {
                text.Append(source[at]);
                starts.Add(at);
            }
        }
    }

    /// <summary>Where a place of <see cref="Text"/> stands in the source; the end of a piece is the beginning of the next.</summary>
    public int Before(int place) => _starts[place];

    [GeneratedRegex(@"&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,10});|\\(?=[!-/:-@\[-`{-~])|(?<=\p{L})\*{1,3}(?=\p{L})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Hidden();
}
