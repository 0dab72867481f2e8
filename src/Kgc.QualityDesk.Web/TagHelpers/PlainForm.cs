using Kgc.QualityDesk.Web.Features.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Kgc.QualityDesk.Web.TagHelpers;

/// <summary>
/// Every form leaves checking to the server, whose German texts stand in the summary and at the field. On pages of the desk its texts
/// are kept while somebody types; <c>drafts="off"</c> says no, <c>drafts="all"</c> keeps fields of one line too.
/// </summary>
[HtmlTargetElement("form")]
public sealed class PlainForm : TagHelper
{
    /// <summary>After MVC's form, which says the method, and before its helper at -900, which already renders the fields.</summary>
    public override int Order => -950;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext? ViewContext { get; set; }

    /// <summary><c>off</c>, <c>all</c>, or nothing: the fields of several lines.</summary>
    public string? Drafts { get; set; }

    /// <summary>A place that several pages share; without it the page's own.</summary>
    public string? DraftPlace { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!output.Attributes.ContainsName("novalidate"))
        {
            output.Attributes.Add(new TagHelperAttribute("novalidate", null, HtmlAttributeValueStyle.Minimized));
        }

        if (DraftForm.Begin(ViewContext?.HttpContext, output, DraftPlace, Drafts) is not { } form)
        {
            return;
        }

        context.Items[typeof(DraftForm)] = form;
        await output.GetChildContentAsync();
        if (form.Fields > 0)
        {
            Write(form, output);
        }
    }

    private static void Write(DraftForm form, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("data-draft-place", form.Place);
        var status = Markup.Element("p", "kern-body kern-body--small kern-body--muted desk-draft__status").With("role", "status").With("data-draft-status", "");
        var button = Markup.Element("button", "kern-btn kern-btn--secondary", Markup.Text("span", "kern-label", "Zwischenspeichern"))
            .With("type", "submit").With("formaction", DraftsModel.Address);
        output.PostContent.AppendHtml(Hidden(PageDrafts.PlaceName, form.Place)).AppendHtml(Hidden("zurueck", form.Http.Request.Path))
            .AppendHtml(status).AppendHtml(Markup.Element("noscript", null, button));
        if (form.Shown.Count > 0)
        {
            WriteActions(form, output);
        }
    }

    /// <summary>The form of the buttons about drafts stands beside this one; where several fields have drafts, one button discards all.</summary>
    private static void WriteActions(DraftForm form, TagHelperOutput output)
    {
        if (form.Shown.Count > 1)
        {
            output.PostContent.AppendHtml(Markup.Element("div", "desk-draft",
                Markup.Text("p", "kern-body kern-body--small", $"Eingesetzt ist, was Sie hier zuletzt geschrieben haben ({FieldDraft.When(form.Shown.Max(d => d.ChangedAt))}). Es ist noch nicht gesendet."),
                Markup.Element("button", "kern-btn kern-btn--tertiary kern-btn--x-small", Markup.Text("span", "kern-label", "Alles verwerfen und neu beginnen"))
                    .With("type", "submit").With("form", form.ActionsId).With("formaction", DraftsModel.Address + "?handler=DiscardAll")));
        }

        var token = form.Http.RequestServices.GetRequiredService<IAntiforgery>().GetHtml(form.Http);
        output.PostElement.AppendHtml(Markup.Element("form", null, token, Hidden(PageDrafts.PlaceName, form.Place), Hidden("zurueck", form.Http.Request.Path))
            .With("method", "post").With("id", form.ActionsId).With("action", DraftsModel.Address + "?handler=Discard"));
    }

    private static TagBuilder Hidden(string name, string? value) =>
        Markup.Element("input", null).Void().With("type", "hidden").With("name", name).With("value", value);
}
