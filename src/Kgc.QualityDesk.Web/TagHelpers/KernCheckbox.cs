using Kgc.QualityDesk.Web.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Yes or no. The hidden field behind it says no when the box is empty.</summary>
[HtmlTargetElement("kern-checkbox", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernCheckbox : KernField
{
    protected override bool RequiredByModel => Rule<AcceptedAttribute>() is not null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        const string Css = "kern-form-check__checkbox";
        var box = Markup.Element("input", HasErrors ? $"{Css} {Css}--error" : Css).Void()
            .With("type", "checkbox")
            .With("id", Id)
            .With("name", Name)
            .With("value", "true")
            .With("aria-required", MustBeFilled ? "true" : null)
            .With("aria-invalid", HasErrors ? "true" : null)
            .With("aria-describedby", DescribedBy)
            .When("checked", Values.FirstOrDefault() is "true" or "True");
        // A box needs no "(optional)": an empty one is an answer.
        var label = Markup.Text("label", "kern-label", LabelText).With("for", Id);
        // Browsers send both; the first one counts.
        var no = Markup.Element("input", null).Void().With("type", "hidden").With("name", Name).With("value", "false");
        Wrap(output, "div", HasErrors ? "kern-fieldset kern-fieldset--error" : "kern-fieldset", box);
        var body = Markup.Element("div", "kern-fieldset__body", Markup.Element("div", "kern-form-check", box, label), no);
        foreach (var part in new[] { body, HintElement(), ErrorElement() })
        {
            output.Content.AppendHtml(part ?? (IHtmlContent)HtmlString.Empty);
        }
    }
}
