using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>
/// A page about one draft. Looking at it takes the cookie of the browser that began it (or of whoever typed its code); sending a
/// form of it takes the form's own seal, which is why no anti-forgery cookie is asked for.
/// </summary>
[AllowAnonymous, IgnoreAntiforgeryToken, EnableRateLimiting(FormLimits.Step)]
public abstract class DraftPage(Walk walk) : PageModel
{
    public const string Gone = "Diese angefangene Frage gibt es nicht mehr. Sie wurde gelöscht oder ist abgelaufen.";

    [FromRoute(Name = "draft")]
    public string Draft { get; set; } = "";

    /// <summary>The seal that came with the form; see <see cref="FormSeal"/> for the one to send.</summary>
    [BindProperty(Name = DraftSeal.Field)]
    public string? SentSeal { get; set; }

    /// <summary>What the draft says, or what was typed for one that does not exist yet.</summary>
    public DraftAnswers Answers { get; protected set; } = DraftAnswers.Empty;

    public WalkProgress Progress { get; protected set; } = null!;

    /// <summary>The theme that the page belongs to.</summary>
    public abstract DraftStep Step { get; }

    public WalkStep Here => WalkStep.Of(Step);

    /// <summary>What the hidden field of the page's form holds.</summary>
    public string FormSeal => walk.Seal.Of(new DraftSeal.Content(Draft, Answers, IsNew));

    /// <summary>The draft begins only when this page's form is sent.</summary>
    protected bool IsNew { get; set; }

    /// <summary>The page has fields that a link to another step would lose.</summary>
    protected virtual bool HasFields => false;

    protected Walk Walk => walk;

    /// <summary>Loads the draft behind the address. Null when the page can be shown; else where to go instead.</summary>
    protected async Task<IActionResult?> ArriveAsync(CancellationToken cancel)
    {
        if (await walk.Find.ViewAsync(Draft, cancel) is not { } view)
        {
            return await WithoutDraftAsync(cancel);
        }

        if (!walk.IsOpen(HttpContext, view))
        {
            return AskForCode();
        }

        if (view.AnsweredAt is not null && this is not AnsweredModel)
        {
            return Redirect($"/frage/{Draft}/beantwortet");
        }

        return await TakeAsync(view, cancel);
    }

    /// <summary>Where the person stands, and by the way everything that the page shows besides.</summary>
    protected async Task PrepareAsync(CancellationToken cancel)
    {
        var reach = await walk.ReachAsync(Answers, cancel);
        Progress = new WalkProgress(Here, reach, Draft, HasFields) { Office = await walk.OfficeAsync(Answers, cancel) };
        ViewData["Title"] = $"{Progress.Position}: {Here.Title} – Frage stellen";
        await LoadAsync(cancel);
    }

    /// <summary>Loads lists and the like before the page is rendered.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The living draft of the form that was sent; null when the form is not ours or there is none.</summary>
    protected async Task<DraftView?> OfFormAsync(CancellationToken cancel)
    {
        if (walk.Seal.Read(SentSeal) is not { } seal || seal.PublicId != Draft || await walk.Find.ViewAsync(seal.PublicId, cancel) is not { } view)
        {
            return null;
        }

        walk.Open(HttpContext, view.PublicId, view.CodeRound);
        Answers = view.Answers;
        return view;
    }

    /// <summary>To the thank-you page when it was sent, to the code when this browser does not know it, else to a new start.</summary>
    protected async Task<IActionResult> WithoutDraftAsync(CancellationToken cancel)
    {
        if (!walk.WasOpened(HttpContext, Draft))
        {
            return AskForCode();
        }

        if (await walk.Find.SentAsync(Draft, cancel) is { } sent)
        {
            return Redirect(walk.ThanksFor(HttpContext, sent));
        }

        Warn(Gone);
        return Redirect("/frage");
    }

    /// <summary>Shown once on the next page.</summary>
    protected void Warn(string text) => TempData["Achtung"] = text;

    private async Task<IActionResult?> TakeAsync(DraftView view, CancellationToken cancel)
    {
        Answers = view.Answers;
        await PrepareAsync(cancel);
        if (Here.Number <= Progress.Reach.Number)
        {
            return null;
        }

        Warn($"Bitte füllen Sie zuerst den Schritt „{Progress.Reach.Title}“ aus. Danach geht es weiter.");
        return Redirect(Progress.Reach.AddressIn(Draft));
    }

    private RedirectResult AskForCode()
    {
        Warn("Diese angefangene Frage ist in diesem Browser nicht geöffnet. Bitte geben Sie den Code ein, den Sie notiert haben.");
        return Redirect("/frage/fortsetzen");
    }
}
