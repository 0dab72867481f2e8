using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Kgc.QualityDesk.Web.Markdown;

/// <summary>
/// Markdown that people typed, as HTML that can do no harm: raw HTML is shown as text, only ordinary links stay links,
/// pictures become links, and headings fit below the page's own.
/// </summary>
public static class SafeMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseAutoLinks().UseSoftlineBreakAsHardlineBreak().Build();

    /// <param name="text">Markdown; null shows nothing</param>
    /// <param name="topHeading">the level that the text's highest heading gets</param>
    public static IHtmlContent Render(string? text, int topHeading = 3)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text ?? "", Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than any honest text: show it as it was typed.
            return new HtmlContentBuilder().AppendHtml("<p class=\"desk-text\">").Append(text ?? "").AppendHtml("</p>");
        }

        ShiftHeadings(document, topHeading);
        ShieldLinks(document);
        PlainTables(document);
        return new HtmlString(document.ToHtml(Pipeline));
    }

    private static void ShiftHeadings(MarkdownDocument document, int top)
    {
        var headings = document.Descendants<HeadingBlock>().ToList();
        var highest = headings.Count == 0 ? 1 : headings.Min(h => h.Level);
        foreach (var heading in headings)
        {
            heading.Level = Math.Min(6, heading.Level - highest + top);
        }
    }

    private static void ShieldLinks(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // A picture from elsewhere would tell its server who reads the answer.
            link.IsImage = false;
            link.Url = link.GetDynamicUrl?.Invoke() ?? link.Url;
            link.GetDynamicUrl = null;
            if (!IsOrdinary(link.Url))
            {
                // Its words stay, where it stood.
                link.ReplaceBy(new LiteralInline(), copyChildren: true);
                continue;
            }

            link.GetAttributes().AddProperty("rel", "noopener nofollow");
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && !IsOrdinary(link.Url))
            {
                link.ReplaceBy(new LiteralInline(link.Url));
                continue;
            }

            link.GetAttributes().AddProperty("rel", "noopener nofollow");
        }
    }

    /// <summary>Alignment would be written as an inline style, which the content security policy refuses.</summary>
    private static void PlainTables(MarkdownDocument document)
    {
        foreach (var table in document.Descendants<Table>())
        {
            foreach (var column in table.ColumnDefinitions)
            {
                (column.Alignment, column.Width) = (null, 0);
            }
        }
    }

    private static bool IsOrdinary(string? url) => url is not null
        && (url.StartsWith('#')
            || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\', StringComparison.Ordinal))
            || (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" or "mailto" or "tel"));
}
