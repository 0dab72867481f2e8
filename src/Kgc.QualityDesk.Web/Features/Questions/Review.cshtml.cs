using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Web.Forms;
using Kgc.QualityDesk.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>
/// The last step: everything once more, what should perhaps not be sent, and sending. Sends only what was seen here; sending again
/// leads to the same thank-you page.
/// </summary>
[EnableRateLimiting(FormLimits.Form)]
public sealed class ReviewModel(Walk walk, SendDraft send, FindFiles files) : DraftPage(walk)
{
    public sealed record Form
    {
        [Accepted(ErrorMessage = "Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben.")]
        [Display(Name = "Ich habe die Datenschutzhinweise gelesen. Meine Angaben dürfen für die Beantwortung meiner Frage verwendet werden.")]
        public bool Consent { get; init; }
    }

    [BindProperty(Name = nameof(Input))]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "Stand")]
    public string? SentMark { get; set; }

    public override DraftStep Step => DraftStep.Review;

    public string FormMark => Answers.MarkOf(Step);

    public QuestionLists Lists { get; private set; } = QuestionLists.Empty;

    public IReadOnlyList<AttachmentView> Files { get; private set; } = [];

    public SensitiveHits Sensitive => SensitiveHits.In(Answers, Draft);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await ArriveAsync(cancel) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Walk.Seal.Read(SentSeal) is not { } seal || seal.PublicId != Draft)
        {
            Warn("Diese Seite war zu lange geöffnet. Bitte prüfen Sie Ihre Angaben und senden Sie sie noch einmal ab.");
            return Redirect(Here.AddressIn(Draft));
        }

        if (!ModelState.IsValid && await OfFormAsync(cancel) is not null)
        {
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, cancel);
        }

        try
        {
            return await send.RunAsync(Draft, SentMark, Input.Consent, cancel) switch
            {
                SendDraft.Ends.Sent => Redirect(Walk.ThanksFor(HttpContext, (await Walk.Find.SentAsync(Draft, cancel))!)),
                SendDraft.Ends.Changed => await ChangedAsync(cancel),
                _ => await BeginAgainAsync(seal, cancel),
            };
        }
        catch (RuleBroken broken) when (broken.Fields.Count > 0 && broken.Code == "input.invalid")
        {
            // The page of the first incomplete step tells what is missing.
            return Redirect(Here.AddressIn(Draft));
        }
    }

    protected override async Task LoadAsync(CancellationToken cancel) =>
        (Lists, Files) = (await Walk.ListsAsync(cancel), await files.OfDraftAsync(Draft, cancel));

    /// <summary>Another window changed an answer after this page was made: it is seen before it is sent.</summary>
    private async Task<IActionResult> ChangedAsync(CancellationToken cancel)
    {
        if (await OfFormAsync(cancel) is null)
        {
            return await WithoutDraftAsync(cancel);
        }

        ModelState.AddModelError("", "Ihre Angaben wurden inzwischen in einem anderen Fenster geändert. Bitte prüfen Sie sie und senden Sie dann noch einmal ab.");
        return await AgainAsync(StatusCodes.Status409Conflict, cancel);
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken cancel)
    {
        await PrepareAsync(cancel);
        if (Progress.Reach.Number < Here.Number)
        {
            return Redirect(Here.AddressIn(Draft));
        }

        Response.StatusCode = status;
        return Page();
    }

    /// <summary>The draft is gone, but the page knows all its answers.</summary>
    private async Task<IActionResult> BeginAgainAsync(DraftSeal.Content seal, CancellationToken cancel)
    {
        var outcome = await Walk.Save.RunAsync(new SaveDraft.Input(Draft, Step, DraftAnswers.Empty) { Copy = seal.Copy }, cancel);
        if (outcome.End == SaveDraft.Ends.Sent)
        {
            return Redirect(Walk.ThanksFor(HttpContext, (await Walk.Find.SentAsync(outcome.PublicId, cancel))!));
        }

        Walk.Open(HttpContext, outcome.PublicId, outcome.CodeRound);
        Warn(Gone + " Ihre Angaben von dieser Seite sind noch da. Bitte prüfen Sie sie und senden Sie dann noch einmal ab.");
        return Redirect(Here.AddressIn(outcome.PublicId));
    }
}
