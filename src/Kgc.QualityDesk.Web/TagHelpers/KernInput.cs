using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Web.Features.Writing;
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

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var isKept = ControlType is "text" or "email" or "tel" && DraftForm.Of(context) is { WithInputs: true };
        var draft = isKept ? await FieldDraft.OfAsync(DraftForm.Of(context), Name, LabelText, Value) : null;
        Write(output, InputElement(ControlType, ControlType == "password" ? null : draft?.Text ?? Value));
        draft?.WriteTo(output.Content, Id, isLine: true);
    }
}
