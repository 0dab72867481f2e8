using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>Rows and cells inside a <see cref="KernTable"/> get their classes, and headers their scope.</summary>
[HtmlTargetElement("thead"), HtmlTargetElement("tbody"), HtmlTargetElement("tfoot")]
[HtmlTargetElement("tr"), HtmlTargetElement("th"), HtmlTargetElement("td")]
public sealed class KernTablePart : TagHelper
{
    /// <summary>Numbers stand right.</summary>
    public bool Numeric { get; set; }

    public override void Init(TagHelperContext context)
    {
        if (context.TagName is "thead" or "tbody" or "tfoot")
        {
            context.Items[typeof(KernTablePart)] = context.TagName;
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.ContainsKey(typeof(KernTable)))
        {
            return;
        }

        var css = ClassOf(context.TagName);
        var own = output.Attributes["class"]?.Value?.ToString();
        output.Attributes.SetAttribute("class", $"{css}{(Numeric ? $" {css}--numeric" : "")} {own}".TrimEnd());
        if (context.TagName == "th" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", context.Items.TryGetValue(typeof(KernTablePart), out var part) && part is "thead" ? "col" : "row");
        }
    }

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
