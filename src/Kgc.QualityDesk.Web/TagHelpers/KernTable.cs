using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A table with caption in a container that scrolls by itself, also by keyboard, when the screen is narrow.</summary>
[HtmlTargetElement("kern-table", Attributes = "caption")]
public sealed class KernTable : TagHelper
{
    public required string Caption { get; set; }

    /// <summary>The caption is read out but not shown, for a table right under a heading that says the same.</summary>
    public bool HideCaption { get; set; }

    public bool Striped { get; set; }

    /// <summary>For lists of things: where the screen is narrow each row is a card of words and values, and nothing scrolls sideways (WCAG 1.4.10).</summary>
    public bool Cards { get; set; }

    /// <summary>The words of the columns so far, for the cells below them.</summary>
    internal List<string> Heads { get; } = [];

    /// <summary>Where the row that is being written has come to.</summary>
    internal int Column { get; set; }

    public override void Init(TagHelperContext context) => context.Items[typeof(KernTable)] = this;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var id = output.Attributes["id"]?.Value?.ToString() ?? IdOf(Caption);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("class", "kern-table-responsive");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-labelledby", $"{id}-titel");
        output.Attributes.SetAttribute("tabindex", "0");
        var caption = Markup.Text("caption", HideCaption ? "kern-sr-only" : "kern-title", Caption).With("id", $"{id}-titel");
        var css = $"kern-table kern-table--small{(Striped ? " kern-table--striped" : "")}{(Cards ? " desk-cardtable" : "")}";
        // A table that is laid out as something else keeps its meaning only where it is named.
        output.Content.AppendHtml(Markup.Element("table", css, caption, content).With("role", Cards ? "table" : null));
    }

    private static string IdOf(string caption)
    {
        var id = new StringBuilder("tabelle");
        foreach (var letter in caption.ToLower(CultureInfo.InvariantCulture).Where(char.IsAsciiLetterOrDigit))
        {
            id.Append(letter);
        }

        return id.ToString();
    }
}
