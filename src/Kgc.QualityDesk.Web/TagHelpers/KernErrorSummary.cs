using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>All errors of a form above it, each a link to its field. Nothing when there is none.</summary>
[HtmlTargetElement("kern-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernErrorSummary : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public string Title { get; set; } = "Bitte prüfen Sie Ihre Angaben";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var state = ViewContext.ViewData.ModelState;
        if (state.IsValid)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kern-alert kern-alert--danger desk-errors");
        output.Attributes.SetAttribute("role", "alert");
        var heading = Markup.Text("h2", "kern-title", Title).With("id", "fehler").With("tabindex", "-1");
        output.Content.AppendHtml(Markup.Element("div", "kern-alert__header", Markup.Icon("danger"), heading));
        var list = Markup.Element("ul", "kern-list kern-list--bullet");
        foreach (var (field, text) in Errors(state).OrderBy(error => Place(error.Field), StringComparer.Ordinal))
        {
            list.InnerHtml.AppendHtml(Line(field, text));
        }

        output.Content.AppendHtml(Markup.Element("div", "kern-alert__body", list));
    }

    /// <summary>Model state sorts by the length of names; people read from top to bottom, which is the order of the model's properties.</summary>
    private string Place(string field)
    {
        var place = new StringBuilder();
        var model = ViewContext.ViewData.ModelMetadata;
        foreach (var name in field.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            var position = model.Properties.Select(property => property.PropertyName).ToList().IndexOf(name);
            if (position >= 0)
            {
                place.Append(CultureInfo.InvariantCulture, $"{position:D4}.");
                model = model.Properties[position];
            }
        }

        return place.ToString();
    }

    private static IEnumerable<(string Field, string Text)> Errors(ModelStateDictionary state) => state
        .SelectMany(entry => entry.Value!.Errors.Select(error => (Field: entry.Key, Text: error.ErrorMessage)))
        .Select(error => error.Text.Length > 0 ? error : (error.Field, "Diese Angabe können wir nicht lesen."))
        .Distinct();

    private static TagBuilder Line(string field, string text) => Markup.Element("li", null, field.Length == 0
        ? Markup.Text("span", "kern-body", text)
        : Markup.Text("a", "kern-link kern-link--no-visited-state", text).With("href", $"#{TagBuilder.CreateSanitizedId(field, "_")}"));
}
