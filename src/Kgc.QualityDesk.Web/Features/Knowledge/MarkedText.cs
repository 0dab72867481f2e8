using Microsoft.AspNetCore.Html;

namespace Kgc.QualityDesk.Web.Features.Knowledge;

/// <summary>Text in which the words that fit a question are marked; everything is encoded.</summary>
public static class MarkedText
{
    public static IHtmlContent Of(string text, IReadOnlyList<Range> marks)
    {
        var html = new HtmlContentBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            html.Append(text[at..mark.Start.Value]).AppendHtml("<mark>").Append(text[mark]).AppendHtml("</mark>");
            at = mark.End.Value;
        }

        return html.Append(text[at..]);
    }
}
