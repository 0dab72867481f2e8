using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>One of few.</summary>
[HtmlTargetElement("kern-radios", Attributes = "asp-for,asp-items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernRadios() : KernChoices("radio")
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        base.Process(context, output);
        // Only a radiogroup, not a plain group, may say that an answer is expected.
        output.Attributes.SetAttribute("role", "radiogroup");
        if (MustBeFilled)
        {
            output.Attributes.SetAttribute("aria-required", "true");
        }

        if (HasErrors)
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}
