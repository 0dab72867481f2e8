using Kgc.QualityDesk.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>
/// A step with fields. Whatever is sent is saved first, right or wrong, and told afterwards; going back or elsewhere saves without
/// asking for anything.
/// </summary>
public abstract class WalkPage(Walk walk) : DraftPage(walk)
{
    /// <summary>What the draft's step said when the page was made; tells whether another window was faster.</summary>
    [BindProperty(Name = "Stand")]
    public string? SentMark { get; set; }

    /// <summary>Set by the page's script: one per opened page.</summary>
    [BindProperty(Name = "Schreiber")]
    public string? Writer { get; set; }

    [BindProperty(Name = "Folge")]
    public int Turn { get; set; }

    /// <summary>Answers that another window saved meanwhile, where they differ from what was typed here.</summary>
    public IReadOnlyList<WalkDifference> Differences { get; private set; } = [];

    /// <summary>The question was sent already, without what was typed here.</summary>
    public WalkSent? Sent { get; private set; }

    public string FormMark => Answers.MarkOf(Step);

    protected override bool HasFields => true;

    /// <summary>What stands in the page's fields.</summary>
    protected abstract DraftAnswers Typed { get; }

    /// <summary>Puts answers into the page's fields.</summary>
    protected abstract void Show(DraftAnswers answers);

    /// <summary>The page's own name of an input field: contact.email → Input.Email.</summary>
    private static string FieldName(string field) => "Input." + QuestionFields.Of(field);

    /// <summary>Where „Weiter“ leads.</summary>
    protected virtual Task<string> NextAsync(CancellationToken cancel) => Task.FromResult(Here.Next!.AddressIn(Draft));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ArriveAsync(cancel) is { } elsewhere)
        {
            return elsewhere;
        }

        Show(Answers);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel) =>
        await SaveAsync(cancel) ?? await TellAsync(cancel) ?? Redirect(await NextAsync(cancel));

    public Task<IActionResult> OnPostBackAsync(CancellationToken cancel) =>
        LeaveAsync(() => Here.Previous?.AddressIn(Draft) ?? "/frage", cancel);

    public Task<IActionResult> OnPostLaterAsync(CancellationToken cancel) => LeaveAsync(() => $"/frage/{Draft}/spaeter", cancel);

    public Task<IActionResult> OnPostGoAsync([FromQuery(Name = "nach")] string? to, CancellationToken cancel) =>
        LeaveAsync(() => (WalkStep.BySlug(to) ?? Here).AddressIn(Draft), cancel);

    /// <summary>For the script that saves while somebody types: says what the form must carry from now on.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        return await SaveAsync(cancel) is null
            ? new JsonResult(new { seal = FormSeal, mark = FormMark, address = Here.AddressIn(Draft) })
            : new JsonResult(new { }) { StatusCode = Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : StatusCodes.Status409Conflict };
    }

    private async Task<IActionResult> LeaveAsync(Func<string> to, CancellationToken cancel)
    {
        ModelState.Clear();
        return await SaveAsync(cancel) ?? Redirect(to());
    }

    /// <summary>Null when what was typed is saved; else the page that says why not.</summary>
    private async Task<IActionResult?> SaveAsync(CancellationToken cancel)
    {
        if (Walk.Seal.Read(SentSeal) is not { } seal || seal.PublicId != Draft)
        {
            return await BeginAgainAsync(StatusCodes.Status400BadRequest,
                "Diese Seite war zu lange geöffnet. Ihre Angaben stehen noch da. Bitte senden Sie sie noch einmal ab.", cancel);
        }

        SaveDraft.Outcome outcome;
        try
        {
            outcome = await Walk.Save.RunAsync(new SaveDraft.Input(seal.PublicId, Step, Typed)
            {
                Mark = SentMark, Copy = seal.Copy, IsNew = seal.IsNew,
                By = Writer is { Length: > 0 and <= 64 } ? new DraftContent.Save(Writer, Turn) : null,
            }, cancel);
        }
        catch (RuleBroken broken)
        {
            return await TellAsync(broken.Fields, seal, cancel);
        }

        return outcome.End == SaveDraft.Ends.Sent ? await SentAsync(outcome.PublicId, cancel) : await TakeAsync(outcome, cancel);
    }

    private async Task<IActionResult?> TakeAsync(SaveDraft.Outcome outcome, CancellationToken cancel)
    {
        (Draft, Answers) = (outcome.PublicId, outcome.Answers);
        Walk.Open(HttpContext, outcome.PublicId, outcome.CodeRound);
        if (outcome.End == SaveDraft.Ends.Restarted)
        {
            Warn(Gone + " Was Sie geschrieben haben, ist als neue angefangene Frage gespeichert.");
        }

        if (outcome.End != SaveDraft.Ends.Conflict)
        {
            return null;
        }

        await PrepareAsync(cancel);
        Differences = WalkDifference.Between(Answers, Answers.With(Step, Typed), Step, await Walk.ListsAsync(cancel));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>The same words again lead to the thank-you page; others are kept for a question of their own.</summary>
    private async Task<IActionResult> SentAsync(string publicId, CancellationToken cancel)
    {
        var sent = (await Walk.Find.SentAsync(publicId, cancel))!;
        var typed = DraftAnswers.Empty.With(Step, Typed).MarkOf(Step);
        var thanks = Walk.ThanksFor(HttpContext, sent);
        if (typed == SentMark || typed == sent.Answers.MarkOf(Step))
        {
            return Redirect(thanks);
        }

        Sent = new WalkSent(sent.Number, thanks);
        return await BeginAgainAsync(StatusCodes.Status409Conflict, null, cancel);
    }

    /// <summary>Shows what was typed in the form of a draft that begins when it is sent.</summary>
    private async Task<IActionResult> BeginAgainAsync(int status, string? message, CancellationToken cancel)
    {
        ModelState.Clear();
        (Draft, IsNew, Answers) = (QuestionDraft.NewId(), true, DraftAnswers.Empty);
        await PrepareAsync(cancel);
        Show(Answers.With(Step, Typed));
        if (message is not null)
        {
            ModelState.AddModelError("", message);
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>Null when the step is complete; else the page with everything that is wrong.</summary>
    private async Task<IActionResult?> TellAsync(CancellationToken cancel)
    {
        foreach (var (field, message) in await Walk.ErrorsAsync(Answers, cancel))
        {
            if (DraftAnswers.StepOf(field) == Step && ModelState.GetValueOrDefault(FieldName(field))?.Errors.Count is null or 0)
            {
                ModelState.AddModelError(FieldName(field), message);
            }
        }

        return ModelState.IsValid ? null : await WrongAsync(cancel);
    }

    private async Task<IActionResult> TellAsync(IReadOnlyDictionary<string, string> fields, DraftSeal.Content seal, CancellationToken cancel)
    {
        foreach (var (field, message) in fields)
        {
            ModelState.AddModelError(FieldName(field), message);
        }

        (Answers, IsNew) = (seal.Copy, seal.IsNew);
        return await WrongAsync(cancel);
    }

    private async Task<IActionResult> WrongAsync(CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
