using System.Text;

namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>Breaks runs of words into lines of a width. A word that is wider than a line is cut.</summary>
internal static class LetterWrap
{
    public static IEnumerable<IReadOnlyList<(string Text, bool IsBold)>> Of(IEnumerable<LetterRun> runs, double size, double width)
    {
        List<(string Text, bool IsBold)> line = [];
        var used = 0.0;
        foreach (var (word, isBold) in Pieces(runs, size, width))
        {
            var wide = LetterFonts.Width(word, isBold, size);
            if (word == "\n" || (used + LetterFonts.Width(word.TrimEnd(' '), isBold, size) > width && line.Count > 0))
            {
                yield return line;
                (line, used) = ([], 0);
                if (word == "\n")
                {
                    continue;
                }
            }

            if (line.Count == 0 && word.Trim(' ').Length == 0)
            {
                continue;
            }

            line.Add((word, isBold));
            used += wide;
        }

        yield return line;
    }

    /// <summary>Words with the blank behind them, and line breaks.</summary>
    private static IEnumerable<(string Word, bool IsBold)> Pieces(IEnumerable<LetterRun> runs, double size, double width)
    {
        foreach (var run in runs)
        {
            var word = new StringBuilder();
            foreach (var c in run.Text)
            {
                if (c == '\n' || (word.Length > 0 && word[^1] == ' ' && c != ' ') || LetterFonts.Width(word.ToString() + c, run.IsBold, size) > width)
                {
                    if (word.Length > 0)
                    {
                        yield return (word.ToString(), run.IsBold);
                        word.Clear();
                    }

                    if (c == '\n')
                    {
                        yield return ("\n", run.IsBold);
                        continue;
                    }
                }

                word.Append(c == '\t' ? ' ' : c);
            }

            if (word.Length > 0)
            {
                yield return (word.ToString(), run.IsBold);
            }
        }
    }
}
