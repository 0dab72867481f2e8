using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field of several lines.</summary>
[HtmlTargetElement("kern-textarea", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernTextarea() : KernLines(rows: 6);
