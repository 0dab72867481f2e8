using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.TagHelpers;
using Kgc.QualityDesk.Writing;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Kgc.QualityDesk.Web.Features.Writing;

/// <summary>
/// The draft of one field as its page shows it: put in where it began from the text that is stored now, shown beside it where that
/// text is another one by now.
/// </summary>
public sealed class FieldDraft
{
    private readonly DraftForm _form;
    private readonly string _name;
    private readonly string _label;
    private readonly string _base;
    private readonly int _version;
    private readonly TextDraft? _draft;

    private FieldDraft(DraftForm form, string name, string label, string began, int version, TextDraft? draft) =>
        (_form, _name, _label, _base, _version, _draft) = (form, name, label, began, version, draft);

    /// <summary>The draft's text where it takes the place of the stored one.</summary>
    public string? Text => IsPutIn ? _draft!.Text : null;

    private bool IsPutIn => _draft is { Text.Length: > 0 } && _draft.Base == _base;

    /// <param name="form">the form; null keeps nothing</param>
    /// <param name="name">of the field</param>
    /// <param name="label">of the field</param>
    /// <param name="stored">what the field shows without a draft</param>
    public static async Task<FieldDraft?> OfAsync(DraftForm? form, string name, string label, string? stored)
    {
        if (form?.Http.RequestServices.GetService<PageDrafts>() is not { } page || name.Length > DraftPlace.LongestField)
        {
            return null;
        }

        form.Fields++;
        if (HttpMethods.IsGet(form.Http.Request.Method))
        {
            var draft = await page.OfAsync(form.Place, name, form.Http.RequestAborted);
            if (draft is not null)
            {
                form.Shown.Add(draft);
            }

            return new FieldDraft(form, name, label, TextDrafts.BaseOf(stored), draft?.Version ?? 0, draft);
        }

        // After a refused post the field holds what was typed; what it began from, the form says itself.
        var posted = form.Http.Request.HasFormContentType ? PageDrafts.Read(await form.Http.Request.ReadFormAsync()).FirstOrDefault(s => s.Field == name) : null;
        return new FieldDraft(form, name, label, posted?.Base ?? TextDrafts.BaseOf(stored),
            PageDrafts.SavedIn(form.Http, name) ?? posted?.Version ?? 0, null);
    }

    /// <param name="content">behind the field</param>
    /// <param name="fieldId">its id</param>
    /// <param name="isLine">a field of one line says nothing by itself: its form says it once for all</param>
    public void WriteTo(IHtmlContentBuilder content, string fieldId, bool isLine = false)
    {
        content.AppendHtml(Markup.Element("input", null).Void().With("type", "hidden").With("name", PageDrafts.NameOf(_name))
            .With("value", PageDrafts.Mark(_version, _base)).With("data-draft-for", fieldId).With("data-draft-name", _name));
        if (_draft is null || (isLine && IsPutIn && _draft.Kept is null))
        {
            return;
        }

        var box = Markup.Element("div", "desk-draft");
        if (IsPutIn)
        {
            box.InnerHtml.AppendHtml(Says($"Eingesetzt ist Ihr Entwurf vom {When(_draft.ChangedAt)}. Er ist noch nicht gesendet."));
            box.InnerHtml.AppendHtml(Button("Discard", "Entwurf verwerfen"));
        }
        else if (_draft.Text.Length > 0)
        {
            box.InnerHtml.AppendHtml(Says($"Im Feld steht der jetzt gespeicherte Text. Er wurde geändert, seit Sie Ihren Entwurf begonnen haben (zuletzt {When(_draft.ChangedAt)}). Hier ist Ihr Entwurf:"));
            box.InnerHtml.AppendHtml(Shown(fieldId + "-entwurf", $"Ihr Entwurf zu „{_label}“", _draft.Text));
            box.InnerHtml.AppendHtml(Button("Adopt", "Meinen Entwurf einsetzen"));
            box.InnerHtml.AppendHtml(Button("Discard", "Entwurf verwerfen"));
        }

        if (_draft.Kept is { Length: > 0 } kept)
        {
            box.InnerHtml.AppendHtml(Shown(fieldId + "-frueher", $"Ihr früherer Entwurf zu „{_label}“", kept));
            box.InnerHtml.AppendHtml(Button("Forget", "Früheren Entwurf verwerfen"));
        }

        content.AppendHtml(box);
    }

    internal static string When(DateTimeOffset at) => BerlinTime.Local(at).ToString("d.M.yyyy, H:mm 'Uhr'", CultureInfo.InvariantCulture);

    private static TagBuilder Says(string text) => Markup.Text("p", "kern-body kern-body--small", text);

    private static TagBuilder Shown(string id, string label, string text)
    {
        var area = Markup.Element("textarea", "kern-form-input__input").With("id", id).With("rows", "6").With("readonly", "readonly");
        area.InnerHtml.AppendHtml("\n").Append(text);
        return Markup.Element("div", "kern-form-input", Markup.Text("label", "kern-label", label).With("for", id), area);
    }

    private TagBuilder Button(string handler, string text) =>
        Markup.Element("button", "kern-btn kern-btn--tertiary kern-btn--x-small", Markup.Text("span", "kern-label", text))
            .With("type", "submit").With("form", _form.ActionsId).With("name", "stand").With("value", $"{_base}:{_name}")
            .With("formaction", $"{DraftsModel.Address}?handler={handler}").With("aria-label", $"{text}: {_label}");
}
