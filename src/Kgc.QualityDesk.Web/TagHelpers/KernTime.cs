using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>An instant in German local time, "21.11.2026, 14:05 Uhr"; with <c>date-only</c> without the hour, with <c>in-words</c> as people say it, "Samstag, 21. November 2026, 14:05 Uhr".</summary>
[HtmlTargetElement("kern-time", Attributes = "at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernTime : TagHelper
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public DateTimeOffset? At { get; set; }

    public bool DateOnly { get; set; }

    public bool InWords { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not { } instant)
        {
            output.TagName = null;
            output.Content.SetContent("–");
            return;
        }

        var local = TimeZoneInfo.ConvertTime(instant, Berlin);
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        output.Content.SetContent(InWords
            ? GermanDates.Long(System.DateOnly.FromDateTime(local.DateTime)) + (DateOnly ? "" : ", " + GermanDates.Time(instant))
            : local.ToString(DateOnly ? "dd.MM.yyyy" : "dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture));
    }
}
