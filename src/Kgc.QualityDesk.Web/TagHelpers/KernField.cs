using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kgc.QualityDesk.Web.Forms;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>What all form fields share: name and id by the rules of MVC, label, hint, errors, and the ARIA between them.</summary>
public abstract class KernField : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-for")]
    public ModelExpression For { get; set; } = null!;

    /// <summary>Instead of the model's [Display(Name)].</summary>
    public string? Label { get; set; }

    /// <summary>Instead of the model's [Display(Description)].</summary>
    public string? Hint { get; set; }

    /// <summary>Instead of the model's own rule.</summary>
    public bool? Required { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => TagBuilder.CreateSanitizedId(Name, "_");

    protected string HintId => $"{Id}-hinweis";

    protected string ErrorId => $"{Id}-fehler";

    protected string LabelText => Label ?? For.Metadata.GetDisplayName();

    protected virtual string? HintText => (Hint ?? For.Metadata.Description) is { Length: > 0 } text ? text : null;

    protected bool MustBeFilled => Required ?? RequiredByModel;

    protected virtual bool RequiredByModel => For.Metadata.IsRequired || Rule<AcceptedAttribute>() is not null;

    protected IReadOnlyList<string> Errors =>
        Entry is { } entry ? [.. entry.Errors.Select(error => error.ErrorMessage).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)] : [];

    protected bool HasErrors => Errors.Count > 0;

    protected string? DescribedBy =>
        (HintText, HasErrors) switch
        {
            (not null, true) => $"{HintId} {ErrorId}",
            (not null, false) => HintId,
            (null, true) => ErrorId,
            _ => null,
        };

    /// <summary>What the person typed, also when it could not be read; else the model's value.</summary>
    protected string? Value => Entry?.AttemptedValue ?? Format(For.Model);

    /// <summary>The chosen entries of a list.</summary>
    protected IReadOnlyCollection<string> Values => Entry?.RawValue switch
    {
        string[] many => many,
        string one => [one],
        _ => ValuesOfModel(For.Model),
    };

    private ModelStateEntry? Entry => ViewContext.ViewData.ModelState.GetValueOrDefault(Name);

    protected T? Rule<T>()
        where T : ValidationAttribute => For.Metadata.ValidatorMetadata.OfType<T>().FirstOrDefault();

    /// <summary>Label text, with "(optional)" on what may stay empty: KERN marks the exception, not the rule.</summary>
    protected IHtmlContent LabelContent()
    {
        var content = new HtmlContentBuilder().Append(LabelText);
        return MustBeFilled ? content : content.Append(" ").AppendHtml(Markup.Text("span", "kern-label__optional", "(optional)"));
    }

    private protected TagBuilder? HintElement() =>
        HintText is null ? null : Markup.Text("div", "kern-hint", HintText).With("id", HintId);

    private protected TagBuilder? ErrorElement() => !HasErrors ? null :
        Markup.Element("p", "kern-error", Markup.Icon("danger"), Markup.Text("span", "kern-body", string.Join(' ', Errors))).With("id", ErrorId);

    /// <summary>Turns the tag into the wrapper and hands the page's other attributes to the control.</summary>
    protected void Wrap(TagHelperOutput output, string wrapper, string css, TagBuilder? control)
    {
        foreach (var attribute in output.Attributes.Where(attribute => attribute.Name != "class").ToList())
        {
            control?.MergeAttribute(attribute.Name, Plain(attribute), replaceExisting: true);
            output.Attributes.Remove(attribute);
        }

        var own = output.Attributes["class"]?.Value?.ToString();
        output.TagName = wrapper;
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", own is null ? css : $"{css} {own}");
    }

    protected static string? Format(object? value) => value switch
    {
        null => null,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string Plain(TagHelperAttribute attribute) => attribute.ValueStyle == HtmlAttributeValueStyle.Minimized
        ? attribute.Name
        : (attribute.Value as HtmlString)?.Value is { } html ? System.Net.WebUtility.HtmlDecode(html) : attribute.Value?.ToString() ?? "";

    private static IReadOnlyCollection<string> ValuesOfModel(object? model) => model switch
    {
        null => [],
        Enum chosen => [chosen.ToString(), chosen.ToString("d")],
        IEnumerable many and not string => [.. many.Cast<object?>().SelectMany(ValuesOfModel)],
        _ => [Format(model) ?? ""],
    };
}
