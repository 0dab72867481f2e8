using Kgc.QualityDesk.Web.TagHelpers;
using Microsoft.AspNetCore.Html;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>A cell as text or link; a long table has thousands, too many for a partial each.</summary>
public static class CellMarkup
{
    public static IHtmlContent Of(FigureTable.Cell cell, FilterQuery query) => cell switch
    {
        { Figure: { } figure } => Link("kern-link desk-count", query.ListOf(figure), cell.Text),
        { Href: { } href } => Link("kern-link", href, cell.Text),
        _ => new HtmlContentBuilder().Append(cell.Text),
    };

    private static IHtmlContent Link(string css, string href, string text) => Markup.Text("a", css, text).With("href", href);
}
