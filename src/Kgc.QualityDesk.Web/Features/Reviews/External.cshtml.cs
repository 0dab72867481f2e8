using System.Text.Json.Nodes;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Reviews;

/// <summary>
/// The one review of an expert without an account. The link alone shows that something waits, and nothing of it; a code from the
/// mailbox opens it in this browser. A link that opens nothing looks the same whatever the reason.
/// </summary>
[AllowAnonymous, EvenTime, EnableRateLimiting(FormLimits.Guess)]
public sealed class ExternalModel(ExpertDoor door, ExpertCodes codes, AnswerByLink answers, ExternalModel.Reading reading) : DeskPage
{
    public sealed record Reading(ReviewQuery Reviews, Kgc.QualityDesk.Data.DeskDb Db);

    [FromRoute]
    public string Token { get; set; } = "";

    /// <summary>The page asks for the code that was mailed.</summary>
    [FromQuery(Name = "code")]
    public bool AsksForCode { get; set; }

    public ExpertDoor.Entry? Entry { get; private set; }

    /// <summary>Null until the link is open in this browser.</summary>
    public ReviewView? Review { get; private set; }

    public string? ShownApplicant { get; private set; }

    public TermNames? Terms { get; private set; }

    public ExternalForms.CodeForm Code { get; private set; } = new();

    public ExternalForms.AnswerForm Answer { get; private set; } = new();

    public ExternalForms.BackForm Back { get; private set; } = new();

    private string Here => $"/gutachten/{Token}";

    private string? Browser => ExpertBrowser.Of(HttpContext, Token);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Entry = await door.FindAsync(Token, Browser, HttpContext.RequestAborted);
        if (Entry is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            context.Result = Page();
            return;
        }

        await next();
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await door.NoteAsync(Entry!.LinkId, Entry.IsOpen ? ExpertAccessKind.Viewed : ExpertAccessKind.Locked, Browser, cancel);
        await LoadAsync(cancel);
    }

    public Task<IActionResult> OnPostCodeAsync(CancellationToken cancel)
    {
        AsksForCode = true;
        ModelState.Clear();
        return TryAsync(
            async () => ExpertBrowser.Keep(HttpContext, Token, await codes.SendAsync(Entry!.LinkId, Token, Browser, cancel)),
            () => (Here + "?code=true", "Wir haben Ihnen einen Code geschickt, an die E-Mail-Adresse, an die auch der Link ging."), cancel);
    }

    public Task<IActionResult> OnPostOpenAsync([Bind(Prefix = nameof(Code))] ExternalForms.CodeForm code, CancellationToken cancel)
    {
        (Code, AsksForCode) = (code, true);
        return TryAsync(() => codes.RedeemAsync(Entry!.LinkId, Token, Browser, code.Value, cancel), () => (Here, "Die Unterlagen sind in diesem Browser geöffnet."), cancel);
    }

    public async Task<IActionResult> OnPostSubmitAsync([Bind(Prefix = nameof(Answer))] ExternalForms.AnswerForm answer, CancellationToken cancel)
    {
        Answer = answer;
        var input = new JsonObject
        {
            ["statement"] = answer.Statement, ["revision"] = answer.Revision ?? "-", ["comments"] = CommentFields.Input(answer.Comments),
        };
        return await IfOpenAsync(
            () => answers.SubmitAsync(Entry!, Browser, answer.Outcome!, input, cancel),
            () => (Here, "Vielen Dank. Ihre Stellungnahme ist eingegangen."), cancel);
    }

    public async Task<IActionResult> OnPostBackAsync([Bind(Prefix = nameof(Back))] ExternalForms.BackForm back, CancellationToken cancel)
    {
        Back = back;
        if (back.IsRecused is null)
        {
            ModelState.AddModelError("Back.IsRecused", "Bitte wählen Sie, was zutrifft.");
        }

        return await IfOpenAsync(
            () => answers.HandBackAsync(Entry!, Browser, back.IsRecused!.Value, back.Reason, cancel),
            () => ("/gutachten/danke", "Danke für Ihre Rückmeldung. Die Beratung weiß Bescheid."), cancel);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancel)
    {
        await door.LeaveAsync(Entry!.LinkId, Browser, cancel);
        ExpertBrowser.Forget(HttpContext, Token);
        TempData["Hinweis"] = "Der Zugang in diesem Browser ist beendet.";
        // A link that was answered opens nothing any more: thanks are a better last word than „gilt nicht“.
        return Redirect(Entry.IsAnswered ? "/gutachten/danke?abgegeben=ja" : Here);
    }

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        if (Entry is { IsOpen: true })
        {
            (Review, ShownApplicant) = await reading.Reviews.OfLinkAsync(Entry.LinkId, cancel);
            Terms = await TermNames.ReadAsync(reading.Db, cancel);
        }
    }

    protected override string FieldName(string field) => field switch
    {
        "statement" => "Answer.Statement", "reason" => "Back.Reason",
        _ when field.StartsWith("comments.", StringComparison.Ordinal) => "Anmerkung_" + field["comments.".Length..], _ => "",
    };

    /// <summary>What was typed stays on the page while a new code is asked for.</summary>
    private async Task<IActionResult> IfOpenAsync(Func<Task> act, Func<(string Url, string Confirmation)> then, CancellationToken cancel)
    {
        if (Entry!.IsOpen)
        {
            return await TryAsync(act, then, cancel);
        }

        await door.NoteAsync(Entry.LinkId, ExpertAccessKind.NotOpen, Browser, cancel);
        ModelState.Clear();
        ModelState.AddModelError("", RuleTexts.Of("expert.not-open"));
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Page();
    }
}
