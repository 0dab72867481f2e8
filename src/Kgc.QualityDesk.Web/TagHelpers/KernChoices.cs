using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Several boxes or circles under one legend. The first one bears the field's id, so that a link to the field lands there.</summary>
public abstract class KernChoices(string type) : KernField
{
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    public string? Legend { get; set; }

    /// <summary>Side by side, for two or three short answers.</summary>
    public bool Horizontal { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Label ??= Legend;
        // A name of the page's own is that of each box: a fieldset sends nothing.
        var name = output.Attributes["name"]?.Value.ToString() ?? Name;
        output.Attributes.RemoveAll("name");
        Wrap(output, "fieldset", HasErrors ? "kern-fieldset kern-fieldset--error" : "kern-fieldset", control: null);
        if (DescribedBy is { } described)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        var body = Markup.Element("div", Horizontal ? "kern-fieldset__body kern-fieldset__body--horizontal" : "kern-fieldset__body");
        var number = 0;
        foreach (var item in Items)
        {
            body.InnerHtml.AppendHtml(Choice(item, number++, name));
        }

        foreach (var part in new[] { Markup.Element("legend", "kern-label", LabelContent()), HintElement(), body, ErrorElement() })
        {
            output.Content.AppendHtml(part ?? (IHtmlContent)HtmlString.Empty);
        }
    }

    private TagBuilder Choice(SelectListItem item, int number, string name)
    {
        var id = number == 0 ? Id : $"{Id}_{number.ToString(CultureInfo.InvariantCulture)}";
        var value = item.Value ?? item.Text;
        var css = $"kern-form-check__{type}";
        var control = Markup.Element("input", HasErrors ? $"{css} {css}--error" : css).Void()
            .With("type", type)
            .With("id", id)
            .With("name", name)
            .With("value", value)
            .With("aria-invalid", HasErrors && type == "checkbox" ? "true" : null)
            .When("checked", Values.Count > 0 ? Values.Contains(value) : item.Selected)
            .When("disabled", item.Disabled);
        return Markup.Element("div", "kern-form-check", control, Markup.Text("label", "kern-label", item.Text).With("for", id));
    }
}
