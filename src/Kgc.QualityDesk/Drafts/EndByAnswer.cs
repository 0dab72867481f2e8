using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>A published answer made the question needless: the draft ends, and for an hour it can be taken up again.</summary>
public sealed class EndByAnswer(Desk desk, DeskDb db)
{
    public Task RunAsync(string publicId, CancellationToken cancel) => ChangeAsync(publicId, (draft, now) =>
    {
        if (draft.AnsweredAt is null)
        {
            draft.NeedsNoCase(now);
        }
    }, cancel);

    /// <summary>The answer was not enough after all.</summary>
    public Task UndoAsync(string publicId, CancellationToken cancel) => ChangeAsync(publicId, (draft, now) =>
    {
        if (draft.AnsweredAt is not null)
        {
            draft.TakeUpAgain(now);
        }
    }, cancel);

    private Task ChangeAsync(string publicId, Action<QuestionDraft, DateTimeOffset> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            if (await db.QuestionDrafts.SingleOrDefaultAsync(d => d.PublicId == publicId && d.ExpiresAt > now, cancel) is { } draft)
            {
                change(draft, now);
            }
        }, cancel);
}
