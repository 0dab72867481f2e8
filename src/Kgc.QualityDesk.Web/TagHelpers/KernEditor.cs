using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field for Markdown. With editor.js it has a bar of buttons and a preview beside it; without it, it is a field of several lines.</summary>
[HtmlTargetElement("kern-editor", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernEditor() : KernLines(rows: 12)
{
    private static readonly (string Name, string Text, string Label)[] Buttons =
    [
        ("bold", "Fett", "Fett (Strg+B)"), ("italic", "Kursiv", "Kursiv (Strg+I)"), ("heading", "Überschrift", "Überschrift"), ("list", "Liste", "Liste"),
        ("numbers", "1. 2. 3.", "1. 2. 3. Liste mit Nummern"), ("quote", "Zitat", "Zitat"), ("link", "Link", "Link einfügen"),
    ];

    protected override TagBuilder Around(TagBuilder area)
    {
        area.With("data-editor-text", "");
        var bar = Markup.Element("div", "desk-editor__bar").With("role", "toolbar").With("aria-label", $"Gestaltung: {LabelText}").With("aria-controls", Id)
            .With("hidden", "hidden");
        foreach (var (name, text, label) in Buttons)
        {
            bar.InnerHtml.AppendHtml(Button(text).With("data-md", name).With("aria-label", label));
        }

        bar.InnerHtml.AppendHtml(Button("Nebeneinander").With("aria-label", "Nebeneinander: Text und fertige Ansicht").With("aria-pressed", "false"));
        var preview = Markup.Element("div", "desk-editor__preview desk-letter desk-prose").With("data-editor-preview", "").With("hidden", "hidden")
            .With("role", "region").With("aria-label", $"Fertige Ansicht: {LabelText}").With("tabindex", "0");
        return Markup.Element("div", "desk-editor", bar, Markup.Element("div", "desk-editor__panes", area, preview))
            .With("data-editor", "/desk/schreiben?handler=Preview");
    }

    private static TagBuilder Button(string text) =>
        Markup.Element("button", "kern-btn kern-btn--tertiary kern-btn--x-small", Markup.Text("span", "kern-label", text)).With("type", "button");
}
