using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Begins a question, empty or with what is known already (a self-check, a knowledge page). Returns the draft's public id.</summary>
public sealed class StartDraft(Desk desk, DeskDb db, DraftSealer sealer, DraftCodes codes)
{
    /// <summary>Begins one under a new id.</summary>
    public Task<string> RunAsync(DraftAnswers? known, CancellationToken cancel) => RunAsync(QuestionDraft.NewId(), known, cancel);

    /// <summary>Begins one under an id of the caller's choice (128 random bits); the same id again leads to the same draft.</summary>
    public Task<string> RunAsync(string publicId, DraftAnswers? known, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            if (!await db.QuestionDrafts.AnyAsync(d => d.PublicId == publicId, cancel))
            {
                Add(publicId, known ?? DraftAnswers.Empty, now);
            }

            return publicId;
        }, cancel);

    /// <summary>Within a change of the caller.</summary>
    internal QuestionDraft Add(string publicId, DraftAnswers answers, DateTimeOffset now)
    {
        DraftLimits.Check(answers);
        var draft = new QuestionDraft
        {
            PublicId = publicId, CodeHash = codes.HashOf(publicId, 0), Sealed = sealer.Seal(new DraftContent(answers)),
            CreatedAt = now, ChangedAt = now, ExpiresAt = now + QuestionDraft.Lifetime,
        };
        db.QuestionDrafts.Add(draft);
        return draft;
    }
}
