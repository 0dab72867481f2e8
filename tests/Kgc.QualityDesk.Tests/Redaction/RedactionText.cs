using System.Text;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Redaction;
using Kgc.QualityDesk.Tests.Architecture;

namespace Kgc.QualityDesk.Tests.Redaction;

/// <summary>A text of <c>Texts/*.txt</c>: what the case behind it knows, and the places that must be found: <c>{name:Frau Müller}</c>.</summary>
internal sealed partial record RedactionText(string Sort, KnownFacts Facts, string Text, IReadOnlyList<RedactionText.Mark> Marks)
{
    /// <param name="Kind">name, mail, phone …, as the files write it</param>
    /// <param name="Start">in the text</param>
    /// <param name="Text">what must be found</param>
    public sealed record Mark(string Kind, int Start, string Text)
    {
        public int End => Start + Text.Length;
    }

    public static IReadOnlyList<RedactionText> All(string file)
    {
        Dictionary<string, KnownFacts> cases = new(StringComparer.Ordinal);
        List<RedactionText> texts = [];
        var (head, body) = ("", new StringBuilder());
        foreach (var line in File.ReadLines(Path.Combine(Sources.Root, "tests/Kgc.QualityDesk.Tests/Redaction/Texts", file)))
        {
            if (line.StartsWith("@case ", StringComparison.Ordinal))
            {
                cases[line[6..7]] = FactsOf(line[8..]);
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                Add(head, body, cases, texts);
                head = line[3..];
            }
            else if (!line.StartsWith('#'))
            {
                body.Append(line).Append('\n');
            }
        }

        Add(head, body, cases, texts);
        return texts;
    }

    /// <summary>Whether every letter and digit of a mark is covered: half a name is no redaction.</summary>
    public static bool IsFound(Mark mark, string text, IReadOnlyList<RedactionHit> hits) =>
        Enumerable.Range(mark.Start, mark.Text.Length).Where(i => char.IsLetterOrDigit(text[i])).All(i => hits.Any(h => h.Start <= i && i < h.End));

    private static void Add(string head, StringBuilder body, Dictionary<string, KnownFacts> cases, List<RedactionText> texts)
    {
        if (head.Split('|') is [var sort, var which])
        {
            texts.Add(Read(sort.Trim(), cases[which.Trim()], body.ToString().Trim()));
        }

        body.Clear();
    }

    private static KnownFacts FactsOf(string line)
    {
        var parts = line.Split("; ").Select(p => p.Split('=', 2)).ToLookup(p => p[0], p => p[1], StringComparer.Ordinal);
        return new KnownFacts
        {
            Names = [.. parts["name"], .. parts["staff"]], Organisations = [.. parts["org"]], Projects = [.. parts["project"]],
            Mails = [.. parts["mail"]], Telephones = [.. parts["phone"]], CaseNumbers = [.. parts["number"]],
        };
    }

    private static RedactionText Read(string sort, KnownFacts facts, string marked)
    {
        var (text, marks, from) = (new StringBuilder(), new List<Mark>(), 0);
        foreach (Match mark in Marked().Matches(marked))
        {
            text.Append(marked, from, mark.Index - from);
            marks.Add(new Mark(mark.Groups["kind"].Value, text.Length, mark.Groups["text"].Value));
            text.Append(mark.Groups["text"].Value);
            from = mark.Index + mark.Length;
        }

        return new RedactionText(sort, facts, text.Append(marked, from, marked.Length - from).ToString(), marks);
    }

    [GeneratedRegex(@"\{(?<kind>[a-z]+):(?<text>[^{}]+)\}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Marked();
}
