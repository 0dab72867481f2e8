using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Rows and cells inside a <see cref="KernTable"/> get their classes, and headers their scope.</summary>
[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr"), HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed partial class KernTablePart : TagHelper
{
    /// <summary>Numbers stand right.</summary>
    public bool Numeric { get; set; }

    public override void Init(TagHelperContext context)
    {
        if (context.TagName is "thead" or "tbody" or "tfoot")
        {
            context.Items[typeof(KernTablePart)] = context.TagName;
        }
        else if (context.TagName == "tr" && TableOf(context) is { } table)
        {
            table.Column = 0;
        }
    }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (TableOf(context) is not { } table)
        {
            return;
        }

        if (table.Cards)
        {
            await NameAsync(table, context, output);
        }

        var css = ClassOf(context.TagName);
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"{css}{(Numeric ? $" {css}--numeric" : "")} {own}".TrimEnd());
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", IsHead(context) ? "col" : "row");
        }
    }

    /// <summary>Roles for a table that may be laid out as cards, and in each cell the word of its column.</summary>
    private static async Task NameAsync(KernTable table, TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("role", RoleOf(context));
        if (context.TagName is not ("th" or "td"))
        {
            return;
        }

        if (IsHead(context))
        {
            table.Heads.Add(WebUtility.HtmlDecode(Tag.Replace((await output.GetChildContentAsync()).GetContent(), " ")).Trim());
        }
        else if (table.Column++ is var column && column < table.Heads.Count && table.Heads[column].Length > 0)
        {
            output.Attributes.SetAttribute("data-label", table.Heads[column]);
        }
    }

    private static KernTable? TableOf(TagHelperContext context) => context.Items.TryGetValue(typeof(KernTable), out var table) ? table as KernTable : null;

    private static bool IsHead(TagHelperContext context) => context.Items.TryGetValue(typeof(KernTablePart), out var part) && part is "thead";

    private static string RoleOf(TagHelperContext context) => context.TagName switch
    {
        "tr" => "row",
        "th" => IsHead(context) ? "columnheader" : "rowheader",
        "td" => "cell",
        _ => "rowgroup",
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag { get; }

    private static string ClassOf(string tag) => tag switch
    {
        "thead" => "kern-table__head",
        "tbody" => "kern-table__body",
        "tfoot" => "kern-table__footer",
        "tr" => "kern-table__row",
        "th" => "kern-table__header",
        _ => "kern-table__cell",
    };
}
