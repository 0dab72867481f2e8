using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A list of things to do; its entries are <see cref="KernTask"/>.</summary>
[HtmlTargetElement("kern-tasklist")]
public sealed class KernTasklist : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "kern-task-list");
        output.Content.AppendHtml(Markup.Element("ul", "kern-task-list__list", content));
    }
}
