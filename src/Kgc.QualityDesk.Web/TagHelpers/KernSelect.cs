using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>One of many, in a drop-down; groups of the items become optgroups.</summary>
[HtmlTargetElement("kern-select", Attributes = "asp-for,asp-items", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernSelect : KernControl
{
    [HtmlAttributeName("asp-items")]
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>The first, empty entry; <c>null</c> leaves it away.</summary>
    public string? Placeholder { get; set; } = "Bitte wählen";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var select = Describe(Markup.Element("select", null), "kern-form-input__select");
        if (Placeholder is not null)
        {
            select.InnerHtml.AppendHtml(Markup.Text("option", null, Placeholder).With("value", ""));
        }

        foreach (var group in Items.GroupBy(item => item.Group?.Name ?? ""))
        {
            var place = group.Key.Length == 0 ? select : Markup.Element("optgroup", null).With("label", group.Key);
            foreach (var item in group)
            {
                place.InnerHtml.AppendHtml(Option(item));
            }

            if (place != select)
            {
                select.InnerHtml.AppendHtml(place);
            }
        }

        Write(output, select, Markup.Element("div", "kern-form-input__select-wrapper", select));
    }

    private TagBuilder Option(SelectListItem item)
    {
        var chosen = Values.Count > 0 ? Values.Contains(item.Value ?? item.Text) : item.Selected;
        return Markup.Text("option", null, item.Text)
            .With("value", item.Value ?? item.Text)
            .When("selected", chosen)
            .When("disabled", item.Disabled);
    }
}
