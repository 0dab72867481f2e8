using System.Globalization;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>Markdown as the pieces of a letter. Nothing that a reader of the page sees is left out: links show where they lead, tables become lines.</summary>
internal static class LetterText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    public static IReadOnlyList<LetterBlock> Of(string markdown)
    {
        try
        {
            List<LetterBlock> found = [];
            foreach (var block in Markdown.Parse(markdown, Pipeline))
            {
                Add(block, found, 0, "");
            }

            return found;
        }
        catch (ArgumentException)
        {
            // Nested deeper than any honest text: it is printed as it was typed.
            return [LetterBlock.Plain(markdown)];
        }
    }

    private static void Add(Block block, List<LetterBlock> found, int depth, string marker)
    {
        switch (block)
        {
            case HeadingBlock heading:
                found.Add(new(LetterBlock.Kinds.Heading, Math.Clamp(heading.Level, 1, 3), "", RunsOf(heading.Inline)));
                break;
            case Table table:
                found.AddRange(table.OfType<TableRow>().Select(row => Piece(RowOf(row), depth, marker)));
                break;
            case ListBlock list:
                AddList(list, found, depth + 1);
                break;
            case ThematicBreakBlock or LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var part in container)
                {
                    Add(part, found, depth, marker);
                    marker = "";
                }

                break;
            case LeafBlock { Inline: { } words }:
                found.Add(Piece(RunsOf(words), depth, marker));
                break;
            case LeafBlock leaf:
                found.Add(Piece([new(string.Join('\n', leaf.Lines.Lines.Take(leaf.Lines.Count).Select(l => l.ToString())), IsBold: false)], depth, marker));
                break;
            default:
                break;
        }
    }

    private static void AddList(ListBlock list, List<LetterBlock> found, int depth)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var marker = list.IsOrdered ? $"{number++}." : "•";
            foreach (var part in item)
            {
                Add(part, found, depth, marker);
                marker = "";
            }
        }
    }

    private static LetterBlock Piece(IReadOnlyList<LetterRun> words, int depth, string marker) =>
        new(depth == 0 ? LetterBlock.Kinds.Paragraph : LetterBlock.Kinds.Point, depth, marker, words);

    private static List<LetterRun> RowOf(TableRow row)
    {
        List<LetterRun> words = [];
        foreach (var cell in row.OfType<TableCell>())
        {
            words.AddRange(words.Count == 0 ? [] : [new LetterRun(" | ", IsBold: false)]);
            words.AddRange(cell.OfType<LeafBlock>().SelectMany(leaf => RunsOf(leaf.Inline)).Select(run => run with { IsBold = run.IsBold || row.IsHeader }));
        }

        return words;
    }

    private static List<LetterRun> RunsOf(ContainerInline? inlines)
    {
        List<LetterRun> found = [];
        Collect(inlines, false, found);
        return found;
    }

    private static void Collect(IEnumerable<Inline>? inlines, bool isBold, List<LetterRun> found)
    {
        foreach (var inline in inlines ?? [])
        {
            switch (inline)
            {
                case LineBreakInline:
                    found.Add(new("\n", isBold));
                    break;
                case CodeInline code:
                    found.Add(new(code.Content, isBold));
                    break;
                case AutolinkInline link:
                    found.Add(new(link.Url, isBold));
                    break;
                case HtmlEntityInline entity:
                    found.Add(new(entity.Transcoded.ToString(), isBold));
                    break;
                case LinkInline link:
                    CollectLink(link, isBold, found);
                    break;
                case ContainerInline container:
                    Collect(container, isBold || container is EmphasisInline { DelimiterCount: >= 2 }, found);
                    break;
                default:
                    found.Add(new(inline.ToString() ?? "", isBold));
                    break;
            }
        }
    }

    /// <summary>On paper nobody can follow a link that does not say where it leads.</summary>
    private static void CollectLink(LinkInline link, bool isBold, List<LetterRun> found)
    {
        var before = found.Count;
        Collect(link, isBold, found);
        var shown = string.Concat(found.Skip(before).Select(r => r.Text));
        if (link.Url is { Length: > 0 } url && !shown.Contains(url.Replace("mailto:", "", StringComparison.Ordinal), StringComparison.Ordinal))
        {
            found.Add(new($" ({url})", isBold));
        }
    }
}
