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
        output.Content.AppendHtml(Markup.Element("table", Striped ? "kern-table kern-table--small kern-table--striped" : "kern-table kern-table--small", caption, content));
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
