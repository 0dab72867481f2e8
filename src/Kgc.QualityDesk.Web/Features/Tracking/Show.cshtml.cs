using Kgc.QualityDesk.Attachments;
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
[AllowAnonymous, EnableRateLimiting(FormLimits.Form), RequestSizeLimit(FileLimits.Request), AnswersUploads]
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

        (View, IsOpen) = (view, access.IsOpen(HttpContext, Token));
        await next();
    }

    public void OnGet() => Rating = Rating with { Score = View.Rating, Comment = View.RatingComment };

    public async Task<IActionResult> OnPostCodeAsync(string? draft, CancellationToken cancel)
    {
        (Draft, AsksForCode) = (draft, true);
        var answer = await TryAsync(
            () => codes.SendAsync(View.CaseId, cancel),
            () => (Here + "?code=true", "Wir haben Ihnen einen Code an die E-Mail-Adresse Ihrer Anfrage geschickt."),
            cancel);
        return HasDraft ? Page() : answer;
    }

    public async Task<IActionResult> OnPostOpenAsync([Bind(Prefix = nameof(Code))] TrackingForms.CodeForm code, string? draft, CancellationToken cancel)
    {
        (Code, Draft, AsksForCode) = (code, draft, true);
        var answer = await TryAsync(async () =>
        {
            await codes.RedeemAsync(View.CaseId, code.Value, cancel);
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
        [Bind(Prefix = nameof(Reply))] TrackingForms.ReplyForm reply, List<IFormFile> files, [FromServices] FilesOfReply replies, CancellationToken cancel)
    {
        (Reply, Draft) = (reply, reply.Body);
        if (files.Count > 0 && string.IsNullOrWhiteSpace(reply.Body))
        {
            ModelState.Remove("Reply.Body");
        }

        var said = FilesOfReply.Arrived;
        return IfOpenAsync(
            async () => said = files.Count == 0 && IsRepeated(reply.Body) ? said : await replies.SendAsync(View.CaseId, reply.Body, files, cancel),
            () => said, cancel);
    }

    public Task<IActionResult> OnPostRateAsync([Bind(Prefix = nameof(Rating))] TrackingForms.RatingForm rating, CancellationToken cancel)
    {
        Rating = rating;
        return IfOpenAsync(() => acts.RateAsync(View.CaseId, rating.Score!.Value, rating.Comment, cancel), "Vielen Dank für Ihre Bewertung.", cancel);
    }

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancel) =>
        IfOpenAsync(() => acts.WithdrawAsync(View.CaseId, cancel), "Ihre Anfrage ist zurückgezogen. Einen Tag lang können Sie das rückgängig machen.", cancel);

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
        "body" => "Reply.Body", "score" => "Rating.Score", "comment" => "Rating.Comment", _ => "",
    };

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

    /// <summary>A double click sends the same words twice.</summary>
    private bool IsRepeated(string? body) =>
        View.Messages.LastOrDefault() is { FromApplicant: true } last && last.Body == body?.Trim();
}
