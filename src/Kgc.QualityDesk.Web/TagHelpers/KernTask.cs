using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>One entry of a <see cref="KernTasklist"/>: a link, and its state as a badge.</summary>
[HtmlTargetElement("kern-task", Attributes = "href")]
public sealed class KernTask : TagHelper
{
    public required string Href { get; set; }

    public string? Status { get; set; }

    public string Kind { get; set; } = "info";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kern-task-list__item");
        var link = Markup.Element("a", "kern-link kern-link--stretched", content).With("href", Href);
        output.Content.AppendHtml(Markup.Element("div", "kern-task-list__title", link));
        if (Status is not null)
        {
            var badge = Markup.Element("span", $"kern-badge kern-badge--{Kind} kern-badge--small", Markup.Text("span", "kern-label", Status));
            output.Content.AppendHtml(Markup.Element("div", "kern-task-list__status", badge));
        }
    }
}
