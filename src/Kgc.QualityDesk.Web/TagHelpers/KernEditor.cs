using System.Globalization;
using Kgc.QualityDesk.Web.Features.Writing;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A field for Markdown. With editor.js it has a bar of buttons and a preview beside it; without it, it is a field of several lines.</summary>
[HtmlTargetElement("kern-editor", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernEditor : KernControl
{
    private static readonly (string Name, string Text, string Label)[] Buttons =
    [
        ("bold", "Fett", "Fett (Strg+B)"), ("italic", "Kursiv", "Kursiv (Strg+I)"), ("heading", "Überschrift", "Überschrift"), ("list", "Liste", "Liste"),
        ("numbers", "1. 2. 3.", "1. 2. 3. Liste mit Nummern"), ("quote", "Zitat", "Zitat"), ("link", "Link", "Link einfügen"),
    ];

    public int Rows { get; set; } = 12;

    protected override string? HintText => MaxLength is { } most
        ? $"{base.HintText} Höchstens {most.ToString("N0", CultureInfo.GetCultureInfo("de-DE"))} Zeichen.".Trim()
        : base.HintText;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var draft = await FieldDraft.OfAsync(DraftForm.Of(context), Name, LabelText, Value);
        var area = Describe(Markup.Element("textarea", null), "kern-form-input__input")
            .With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("maxlength", MaxLength?.ToString(CultureInfo.InvariantCulture))
            .With("data-editor-text", "");
        area.InnerHtml.AppendHtml("\n").Append(draft?.Text ?? Value ?? "");
        Write(output, area, Around(area));
        draft?.WriteTo(output.Content, Id);
    }

    private TagBuilder Around(TagBuilder area)
    {
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
