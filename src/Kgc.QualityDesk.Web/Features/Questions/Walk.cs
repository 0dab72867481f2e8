using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Drafts;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Tracking;
using Kgc.QualityDesk.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>What the pages of the walk share: the draft behind the address, who may see it, what is still missing.</summary>
public sealed class Walk(Walk.Drafts drafts, Walk.Doors doors, QuestionCheck check, DeskDb db)
{
    public sealed record Drafts(FindDraft Find, SaveDraft Save, DraftCodes Codes);

    public sealed record Doors(DraftSeal Seal, RecallAccess Access, TrackingAccess Tracking, TrackingKeyring Keyring, TimeProvider Time);

    public FindDraft Find => drafts.Find;

    public SaveDraft Save => drafts.Save;

    public DraftSeal Seal => doors.Seal;

    /// <summary>Opens the draft in this browser.</summary>
    public void Open(HttpContext http, string publicId, int codeRound) =>
        doors.Access.Open(http, RecallPlace.Question, publicId, drafts.Codes.Of(publicId, codeRound));

    public void Close(HttpContext http, string publicId) => doors.Access.Close(http, RecallPlace.Question, publicId);

    /// <summary>Whether this browser has ever opened it.</summary>
    public bool WasOpened(HttpContext http, string publicId) => doors.Access.CodeOf(http, RecallPlace.Question, publicId) is not null;

    /// <summary>Whether it is open with the code that holds today.</summary>
    public bool IsOpen(HttpContext http, DraftView view) =>
        doors.Access.CodeOf(http, RecallPlace.Question, view.PublicId) is { } code && Secret.Same(code, CodeOf(view));

    public string CodeOf(DraftView view) => drafts.Codes.Of(view.PublicId, view.CodeRound);

    /// <summary>German messages by input field for everything that is still wrong; consent is asked at the end.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(DraftAnswers answers, CancellationToken cancel)
    {
        try
        {
            await check.CheckAsync(answers.ToInput(consent: true), Channel.Form, cancel);
            return new Dictionary<string, string>();
        }
        catch (RuleBroken broken)
        {
            return broken.Fields;
        }
    }

    /// <summary>The first step that is not complete, or the last one.</summary>
    public async Task<WalkStep> ReachAsync(DraftAnswers answers, CancellationToken cancel)
    {
        var missing = (await ErrorsAsync(answers, cancel)).Keys.Select(DraftAnswers.StepOf).ToList();
        return missing.Count == 0 ? WalkStep.All[^1] : WalkStep.Of(missing.Min());
    }

    /// <summary>Name of the office that answers; null while nobody knows.</summary>
    public Task<string?> OfficeAsync(DraftAnswers answers, CancellationToken cancel) => answers.District switch
    {
        null => Task.FromResult<string?>(null),
        { Length: > 2 } key => db.Districts.Where(d => d.Key == key).Select(d => d.Office!.Name).SingleOrDefaultAsync(cancel),
        var code => db.Offices.Where(o => o.Code == code).Select(o => o.Name).SingleOrDefaultAsync(cancel),
    };

    public Task<QuestionLists> ListsAsync(CancellationToken cancel) => QuestionLists.ReadAsync(db, cancel);

    /// <summary>The thank-you page of a sent draft; in the browser that has just asked, the tracking page is open.</summary>
    public string ThanksFor(HttpContext http, SentDraft sent)
    {
        var token = doors.Keyring.Of(sent.TrackingId).LinkToken;
        if (doors.Time.Now() - sent.ReceivedAt < TrackingAccess.Lifetime)
        {
            doors.Tracking.Open(http, token);
        }

        return $"/frage/danke/{token}";
    }
}
