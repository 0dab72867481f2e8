using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field with one control under its label.</summary>
public abstract class KernControl : KernField
{
    public string? Autocomplete { get; set; }

    protected int? MaxLength => For.Metadata.UnderlyingOrModelType != typeof(string) ? null
        : Rule<StringLengthAttribute>()?.MaximumLength
            ?? Rule<LengthAttribute>()?.MaximumLength
            ?? (Rule<MaxLengthAttribute>() is { Length: > 0 } rule ? rule.Length : null);

    /// <summary>The attributes that every control has: name, id, and what assistive technology must know.</summary>
    private protected TagBuilder Describe(TagBuilder control, string css) => control
        .With("class", HasErrors ? $"{css} {css}--error" : css)
        .With("id", Id)
        .With("name", Name)
        .With("autocomplete", Autocomplete)
        .With("aria-required", MustBeFilled ? "true" : null)
        .With("aria-invalid", HasErrors ? "true" : null)
        .With("aria-describedby", DescribedBy);

    /// <summary>Label, hint, control, error: in this order, as they are read out.</summary>
    private protected void Write(TagHelperOutput output, TagBuilder control, TagBuilder? around = null)
    {
        Wrap(output, "div", HasErrors ? "kern-form-input kern-form-input--error" : "kern-form-input", control);
        var label = Markup.Element("label", "kern-label", LabelContent()).With("for", Id);
        foreach (var part in new[] { label, HintElement(), around ?? control, ErrorElement() })
        {
            if (part is not null)
            {
                output.Content.AppendHtml(part);
            }
        }
    }

    private protected TagBuilder InputElement(string type, string? value) =>
        Describe(Markup.Element("input", null).Void(), "kern-form-input__input")
            .With("type", type)
            .With("value", value)
            .With("maxlength", MaxLength?.ToString(CultureInfo.InvariantCulture));
}
