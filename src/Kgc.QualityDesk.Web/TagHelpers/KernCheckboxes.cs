using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Any of several. A list is never null, so only [MinLength] or [Length] says that one must be chosen.</summary>
[HtmlTargetElement("kern-checkboxes", Attributes = "asp-for,asp-items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernCheckboxes() : KernChoices("checkbox")
{
    protected override bool RequiredByModel =>
        Rule<MinLengthAttribute>() is { Length: > 0 } || Rule<LengthAttribute>() is { MinimumLength: > 0 };
}
