using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Privacy;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Attachments;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Tracking;

/// <summary>
/// An applicant's case. The link shows the status; the rest opens with a code from the mailbox, or in the browser that just asked.
/// </summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Form), RequestSizeLimit(FileLimits.Request), AnswersUploads]
public sealed class ShowModel(TrackingQuery query, OneTimeCodes codes, ApplicantActs acts, TrackingAccess access) : DeskPage
{
    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The page asks for the code that was mailed.</summary>
    [FromQuery(Name = "code")]
    public bool AsksForCode { get; set; }

    public TrackingView View { get; private set; } = null!;

    public bool IsOpen { get; private set; }

    /// <summary>A message that was typed while the access ran out; it comes back with the code.</summary>
    public string? Draft { get; private set; }

    public TrackingForms.CodeForm Code { get; private set; } = new();

    public TrackingForms.ReplyForm Reply { get; private set; } = new();

    public TrackingForms.RatingForm Rating { get; private set; } = new();

    public TrackingForms.ReopenForm Reopening { get; private set; } = new();

    /// <summary>A message seems to give away something about a person; said before it is sent.</summary>
    public bool PointsOut { get; private set; }

    /// <summary>Files came with the message that is asked about; a browser does not keep them.</summary>
    public bool HadFiles { get; private set; }

    /// <summary>Everything unfolded, nothing to fill in.</summary>
    [FromQuery(Name = "druck")]
    public bool IsPrint { get; set; }

    /// <summary>A long message fits no redirect, so the page that carries it is shown at once.</summary>
    private bool HasDraft => !string.IsNullOrEmpty(Draft);

    private string Here => $"/status/{Token}";

    /// <summary>Before every handler: is there such a case, and is it open here?</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await query.ByLinkAsync(Token, HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        if (view.HasBrokenSeal)
        {
            await HttpContext.RequestServices.GetRequiredService<SealWatch>().RunAsync(view.CaseId, HttpContext.RequestAborted);
        }

        (View, IsOpen) = (view, access.IsOpen(HttpContext, Token));
        await next();
    }

    public void OnGet() => Rating = Rating with { Score = View.Rating, Comment = View.RatingComment };

    public async Task<IActionResult> OnPostCodeAsync(string? draft, CancellationToken cancel)
    {
        (Draft, AsksForCode) = (draft, true);
        var answer = await TryAsync(
            async () => TrackingAccess.KeepBrowser(
                HttpContext, Token, await codes.SendAsync(View.CaseId, TrackingAccess.Browser(HttpContext, Token), cancel)),
            () => (Here + "?code=true", "Wir haben Ihnen einen Code an die E-Mail-Adresse Ihrer Anfrage geschickt."),
            cancel);
        return HasDraft ? Page() : answer;
    }

    public async Task<IActionResult> OnPostOpenAsync([Bind(Prefix = nameof(Code))] TrackingForms.CodeForm code, string? draft, CancellationToken cancel)
    {
        (Code, Draft, AsksForCode) = (code, draft, true);
        var answer = await TryAsync(async () =>
        {
            await codes.RedeemAsync(View.CaseId, TrackingAccess.Browser(HttpContext, Token), code.Value, cancel);
            access.Open(HttpContext, Token);
        }, () => (Here, "Ihre Anfrage ist in diesem Browser 30 Minuten lang geöffnet."), cancel);
        if (answer is RedirectResult && HasDraft)
        {
            (IsOpen, Reply) = (true, new TrackingForms.ReplyForm { Body = draft });
            return Page();
        }

        return answer;
    }

    public Task<IActionResult> OnPostReplyAsync(
        [Bind(Prefix = nameof(Reply))] TrackingForms.ReplyForm reply, bool anyway, List<IFormFile> files,
        [FromServices] FilesOfReply replies, CancellationToken cancel)
    {
        (Reply, Draft) = (reply, reply.Body);
        if (files.Count > 0 && string.IsNullOrWhiteSpace(reply.Body))
        {
            ModelState.Remove("Reply.Body");
        }

        (HadFiles, var said) = (files.Count > 0, FilesOfReply.Arrived);
        return Asks(reply.Body, anyway) ? Shown() : IfOpenAsync(
            async () => said = files.Count == 0 && IsRepeated(reply.Body) ? said : await replies.SendAsync(View.CaseId, reply.Body, files, cancel),
            () => said, cancel);
    }

    public Task<IActionResult> OnPostReopenAsync(
        [Bind(Prefix = nameof(Reopening))] TrackingForms.ReopenForm reopening, bool anyway, CancellationToken cancel)
    {
        (Reopening, Draft) = (reopening, reopening.Reason);
        return Asks(reopening.Reason, anyway) ? Shown() : IfOpenAsync(
            () => acts.ReopenAsync(View.CaseId, reopening.Reason, cancel),
            "Wir nehmen uns Ihre Anfrage noch einmal vor. Unten steht, bis wann Sie von uns hören.", cancel);
    }

    public Task<IActionResult> OnPostRateAsync([Bind(Prefix = nameof(Rating))] TrackingForms.RatingForm rating, CancellationToken cancel)
    {
        Rating = rating;
        return IfOpenAsync(() => acts.RateAsync(View.CaseId, rating.Score!.Value, rating.Comment, cancel), rating.Score <= Case.PoorRating
            ? "Vielen Dank für Ihre offene Bewertung. Wenn Sie möchten, setzen wir noch einmal an: Das geht gleich unter der Bewertung."
            : "Vielen Dank für Ihre Bewertung.", cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        IfOpenAsync(() => acts.WithdrawAsync(View.CaseId, cancel), "Ihre Anfrage ist zurückgezogen. Eine Bestätigung kommt per E-Mail. Einen Tag lang können Sie das rückgängig machen.", cancel);

    public Task<IActionResult> OnPostUndoAsync(CancellationToken cancel) =>
        IfOpenAsync(() => acts.UndoWithdrawalAsync(View.CaseId, cancel), "Ihre Anfrage läuft weiter.", cancel);

    public IActionResult OnPostLeave()
    {
        access.Close(HttpContext, Token);
        TempData["Hinweis"] = "Der Zugang in diesem Browser ist beendet.";
        return Redirect(Here);
    }

    protected override async Task LoadAsync(CancellationToken cancel) => View = await query.ByLinkAsync(Token, cancel) ?? View;

    /// <summary>reply.body of the desk is the field Reply.Body of this page.</summary>
    protected override string FieldName(string field) => field switch
    {
        "body" => "Reply.Body", "reason" => "Reopening.Reason", "score" => "Rating.Score", "comment" => "Rating.Comment", _ => "",
    };

    private Task<IActionResult> Shown() => Task.FromResult<IActionResult>(Page());

    private Task<IActionResult> IfOpenAsync(Func<Task> act, string confirmation, CancellationToken cancel) => IfOpenAsync(act, () => confirmation, cancel);

    private Task<IActionResult> IfOpenAsync(Func<Task> act, Func<string> confirmation, CancellationToken cancel)
    {
        if (IsOpen)
        {
            return TryAsync(act, () => (Here, confirmation()), cancel);
        }

        ModelState.Clear();
        ModelState.AddModelError("", "Der Zugang in diesem Browser ist abgelaufen. Bitte fordern Sie einen Code an"
            + (HasDraft ? "; Ihr Text bleibt solange stehen." : "."));
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.FromResult<IActionResult>(Page());
    }

    /// <summary>A message that seems to give away something about a person is asked about once, before it is sent.</summary>
    private bool Asks(string? text, bool anyway)
    {
        PointsOut = !anyway && IsOpen && ModelState.IsValid && SensitiveData.Find(text).Count > 0;
        Response.StatusCode = PointsOut ? StatusCodes.Status422UnprocessableEntity : Response.StatusCode;
        return PointsOut;
    }

    /// <summary>A double click sends the same words twice.</summary>
    private bool IsRepeated(string? body) =>
        View.Messages.LastOrDefault() is { FromApplicant: true } last && last.Body == body?.Trim();
}
