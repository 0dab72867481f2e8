using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field of one line.</summary>
[HtmlTargetElement("kern-input", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernInput : KernControl
{
    /// <summary>The HTML type; without it, e-mail, telephone, address, password and number follow from the model.</summary>
    public string? Type { get; set; }

    private string ControlType => Type ?? TypeOfModel;

    private string TypeOfModel => Rule<DataTypeAttribute>() switch
    {
        EmailAddressAttribute => "email",
        PhoneAttribute => "tel",
        UrlAttribute => "url",
        { DataType: DataType.Password } => "password",
        _ => For.Metadata.UnderlyingOrModelType == typeof(int) ? "number" : "text",
    };

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, InputElement(ControlType, ControlType == "password" ? null : Value));
}
