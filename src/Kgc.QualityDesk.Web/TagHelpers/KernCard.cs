using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A box with a title; with <c>href</c> the whole box is the link.</summary>
[HtmlTargetElement("kern-card", Attributes = "title")]
public sealed class KernCard : TagHelper
{
    public required string Title { get; set; }

    public string? Preline { get; set; }

    public string? Href { get; set; }

    public int Heading { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "article";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Href is null ? "kern-card kern-card--hug" : "kern-card kern-card--hug kern-card--interactive");
        var name = FormattableString.Invariant($"h{Heading}");
        var title = Href is null
            ? Markup.Text(name, "kern-title", Title)
            : Markup.Element(name, "kern-title", Markup.Text("a", "kern-link kern-link--stretched", Title).With("href", Href));
        var preline = Preline is null ? null : Markup.Text("p", "kern-preline", Preline);
        output.Content.AppendHtml(Markup.Element("div", "kern-card__container",
            Markup.Element("header", "kern-card__header", preline, title),
            content.IsEmptyOrWhiteSpace ? null : Markup.Element("div", "kern-card__body kern-body", content)));
    }
}
