using Kgc.QualityDesk.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kgc.QualityDesk.Web;

/// <summary>
/// A page that changes something. Broken rules are told here, in one place: at the field where there is one, above the form
/// otherwise; what was typed stays. Whoever came second learns who was faster.
/// </summary>
public abstract class DeskPage : PageModel
{
    /// <summary>Somebody was faster; shown by the partial _Conflict.</summary>
    public Features.Shared.Conflict? Faster { get; private set; }

    /// <summary>Loads what the page shows; called before it is rendered, also after an error.</summary>
    protected abstract Task LoadAsync(CancellationToken cancel);

    /// <summary>Runs an act; on success redirects with a confirmation, on a broken rule shows the page again with what was typed.</summary>
    protected Task<IActionResult> TryAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel) =>
        AttemptAsync(act, () =>
        {
            var (url, confirmation) = then();
            TempData["Hinweis"] = confirmation;
            return Redirect(url);
        }, cancel);

    /// <summary>Runs what changes nothing, such as a preview, and shows the page; a broken rule as <see cref="TryAsync"/>.</summary>
    protected Task<IActionResult> ShowAsync(Func<Task> look, CancellationToken cancel) => AttemptAsync(look, Page, cancel);

    private async Task<IActionResult> AttemptAsync(Func<Task> act, Func<IActionResult> then, CancellationToken cancel)
    {
        if (ModelState.IsValid)
        {
            try
            {
                await act();
                return then();
            }
            catch (RuleBroken broken) when (broken.Code == "not-found")
            {
                return NotFound();
            }
            catch (RuleBroken broken)
            {
                Tell(broken);
            }
        }
        else
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        await LoadAsync(cancel);
        return Page();
    }

    private void Tell(RuleBroken broken)
    {
        Response.StatusCode = RuleTexts.StatusOf(broken.Code);
        foreach (var (field, message) in broken.Fields)
        {
            ModelState.AddModelError(FieldName(field), message);
        }

        if (broken.Conflict is { } conflict)
        {
            Faster = new Features.Shared.Conflict(conflict.Who, conflict.What, conflict.When, Request.Path);
        }

        if (broken.Fields.Count == 0)
        {
            ModelState.AddModelError("", broken.Message);
        }
    }

    /// <summary>contact.email → Input.Contact.Email, or Input.Email where the form is flat; a page may map its own names.</summary>
    protected virtual string FieldName(string field) =>
        "Input." + string.Join('.', field.Split('.').Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}
