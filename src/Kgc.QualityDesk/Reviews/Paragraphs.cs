namespace Kgc.QualityDesk.Reviews;

/// <summary>
/// The numbered paragraphs of a frozen revision. Comments name these numbers, so this must never count otherwise: a paragraph ends
/// at a line of nothing but white space; the draft goes on counting where the question ended.
/// </summary>
public static class Paragraphs
{
    public static IReadOnlyList<Paragraph> Of(string body, string? draft)
    {
        List<Paragraph> all = [];
        foreach (var (text, isDraft) in Split(body).Select(p => (p, false)).Concat(Split(draft ?? "").Select(p => (p, true))))
        {
            all.Add(new Paragraph(all.Count + 1, isDraft, text));
        }

        return all;
    }

    private static IEnumerable<string> Split(string text)
    {
        List<string> lines = [];
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                lines.Add(line.TrimEnd());
            }
            else if (lines.Count > 0)
            {
                yield return string.Join('\n', lines);
                lines.Clear();
            }
        }
    }
}
