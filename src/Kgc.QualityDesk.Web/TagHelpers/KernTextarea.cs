using System.Globalization;
using Kgc.QualityDesk.Web.Features.Writing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field of several lines; says its limit before the browser stops typing at it.</summary>
[HtmlTargetElement("kern-textarea", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernTextarea : KernControl
{
    public int Rows { get; set; } = 6;

    protected override string? HintText => MaxLength is { } most
        ? $"{base.HintText} Höchstens {most.ToString("N0", CultureInfo.GetCultureInfo("de-DE"))} Zeichen.".Trim()
        : base.HintText;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var draft = await FieldDraft.OfAsync(DraftForm.Of(context), Name, LabelText, Value);
        var area = Describe(Markup.Element("textarea", null), "kern-form-input__input")
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("maxlength", MaxLength?.ToString(CultureInfo.InvariantCulture));
        // Browsers drop one line break at the start of a textarea.
        area.InnerHtml.AppendHtml("\n").Append(draft?.Text ?? Value ?? "");
        Write(output, area);
        draft?.WriteTo(output.Content, Id);
    }
}
