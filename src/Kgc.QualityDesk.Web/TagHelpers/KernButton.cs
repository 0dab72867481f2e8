using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A button, or with <c>href</c> a link that looks like one.</summary>
[HtmlTargetElement("kern-button")]
public sealed class KernButton : TagHelper
{
    public string Type { get; set; } = "submit";

    /// <summary><c>primary</c> (one in a form), <c>secondary</c> or <c>tertiary</c>.</summary>
    public string Variant { get; set; } = "primary";

    public string? Icon { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = output.Attributes.ContainsName("href") ? "a" : "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"kern-btn kern-btn--{Variant} {own}".TrimEnd());
        if (output.TagName == "button")
        {
            output.Attributes.SetAttribute("type", Type);
        }

        if (Icon is not null)
        {
            output.Content.AppendHtml(Markup.Icon(Icon));
        }

        output.Content.AppendHtml(Markup.Element("span", "kern-label", content));
    }
}
