using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>One term of a <see cref="KernDl"/>; without a value it says so instead of showing a gap.</summary>
[HtmlTargetElement("kern-row", Attributes = "term")]
public sealed class KernRow : TagHelper
{
    public required string Term { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kern-description-list-item");
        output.Content.AppendHtml(Markup.Text("dt", "kern-description-list-item__key", Term));
        output.Content.AppendHtml(content.IsEmptyOrWhiteSpace
            ? Markup.Text("dd", "kern-description-list-item__value", "keine Angabe")
            : Markup.Element("dd", "kern-description-list-item__value", content));
    }
}
