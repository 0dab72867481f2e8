using System.Globalization;
using Kgc.QualityDesk.Web.Features.Writing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field of several lines; says its limit before the browser stops typing at it, and shows what was typed in it before.</summary>
public abstract class KernLines(int rows) : KernControl
{
    public int Rows { get; set; } = rows;

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
        Write(output, area, Around(area));
        draft?.WriteTo(output.Content, Id);
    }

    /// <summary>What stands on the page in the place of the bare field; null for that field itself.</summary>
    protected virtual TagBuilder? Around(TagBuilder area) => null;
}
