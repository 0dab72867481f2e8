using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>A date: the browser's own picker, which keyboard and screen readers know; without one, TT.MM.JJJJ is read too.</summary>
[HtmlTargetElement("kern-date", Attributes = "asp-for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class KernDate : KernControl
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        // A browser shows an empty picker for any other form, and what the person typed would be gone.
        var iso = DateOnly.TryParseExact(Value?.Trim(), "d.M.yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var german)
            ? Format(german)
            : Value;
        // With an end the year has four digits to type, not six.
        Write(output, InputElement("date", iso).With("maxlength", null).With("max", "9999-12-31"));
    }
}
