using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Terms and what they are; its rows are <see cref="KernRow"/>.</summary>
[HtmlTargetElement("kern-dl")]
public sealed class KernDl : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "kern-description-list");
    }
}
