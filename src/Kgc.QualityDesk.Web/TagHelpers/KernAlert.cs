using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A message in a box: <c>info</c>, <c>success</c>, <c>warning</c> or <c>danger</c>.</summary>
[HtmlTargetElement("kern-alert")]
public sealed class KernAlert : TagHelper
{
    public string Kind { get; set; } = "info";

    public required string Title { get; set; }

    /// <summary>The level of the title as a heading; without it the title is plain text.</summary>
    public int? Heading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"kern-alert kern-alert--{Kind} {own}".TrimEnd());
        var title = Markup.Text(Heading is { } level ? FormattableString.Invariant($"h{level}") : "span", "kern-title", Title);
        output.Content.AppendHtml(Markup.Element("div", "kern-alert__header", Markup.Icon(Kind), title));
        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml(Markup.Element("div", "kern-alert__body", Markup.Element("div", "kern-body", content)));
        }
    }
}
