using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Looks for a draft, or for the case that it has become.</summary>
public sealed class FindDraft(DeskDb db, DraftSealer sealer, TimeProvider time)
{
    /// <summary>Null when it was sent, deleted or is too old.</summary>
    public async Task<DraftView?> ViewAsync(string publicId, CancellationToken cancel)
    {
        var now = time.Now();
        var draft = await db.QuestionDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.PublicId == publicId && d.ExpiresAt > now, cancel);
        return draft is null ? null : ViewOf(draft);
    }

    /// <summary>The draft that a code leads to; null for every code that leads nowhere.</summary>
    public async Task<DraftView?> ByCodeAsync(string? typed, CancellationToken cancel)
    {
        // What cannot be a code costs the same as one.
        var hash = RecallCode.HashOf(typed) ?? Secret.Hash("");
        var now = time.Now();
        var draft = await db.QuestionDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.CodeHash == hash && d.ExpiresAt > now, cancel);
        return draft is null ? null : ViewOf(draft);
    }

    /// <summary>Null when it was not sent, or so long ago that nothing of it is left.</summary>
    public async Task<SentDraft?> SentAsync(string publicId, CancellationToken cancel)
    {
        var hash = Secret.Hash(KeyOf(publicId));
        var key = await db.SubmissionKeys.AsNoTracking().Include(k => k.Case!.Office).Include(k => k.Case!.TargetGroups)
            .SingleOrDefaultAsync(k => k.KeyHash == hash, cancel);
        var theCase = key?.Case;
        return theCase is null ? null : new SentDraft(theCase.Number, theCase.TrackingId, theCase.ReceivedAt, new DraftAnswers
        {
            District = theCase.DistrictKey ?? theCase.Office!.Code, Subject = theCase.Subject, Body = theCase.Body, Topic = theCase.Topic,
            Setting = theCase.Setting, Phase = theCase.Phase, ApplicationStage = theCase.ApplicationStage,
            TargetGroups = [.. theCase.TargetGroups.Select(g => g.Code).Order(StringComparer.Ordinal)],
            Name = theCase.Contact.Name, Email = theCase.Contact.Email, Organisation = theCase.Contact.Organisation, Phone = theCase.Contact.Phone,
        });
    }

    /// <summary>The key under which a sent draft is remembered (<see cref="SubmissionKey"/>).</summary>
    internal static string KeyOf(string publicId) => "draft:" + publicId;

    private DraftView ViewOf(QuestionDraft draft) =>
        new(draft.Id, draft.PublicId, sealer.Open(draft.Sealed).Answers, draft.Step, draft.CodeRound, draft.ExpiresAt, draft.AnsweredAt);
}
