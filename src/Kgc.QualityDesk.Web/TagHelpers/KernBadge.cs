using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A short state beside a thing: <c>info</c>, <c>success</c>, <c>warning</c> or <c>danger</c>; its words say it, never the colour alone.</summary>
[HtmlTargetElement("kern-badge")]
public sealed class KernBadge : TagHelper
{
    public string Kind { get; set; } = "info";

    public bool Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"kern-badge kern-badge--{Kind} kern-badge--small");
        if (Icon)
        {
            output.Content.AppendHtml(Markup.Icon(Kind));
        }

        output.Content.AppendHtml(Markup.Element("span", "kern-label", content));
    }
}
