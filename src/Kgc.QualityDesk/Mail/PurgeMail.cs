using System.Linq.Expressions;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>Forgets what is no longer needed: texts of mails after 30 days, codes and links that have expired, old submission keys.</summary>
public sealed class PurgeMail(Desk desk, DeskDb db)
{
    private const int Batch = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>An expired code still counts for the limits on asking for another one.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>How many rows were purged or deleted.</summary>
    public async Task<int> RunAsync(CancellationToken cancel) =>
        await PurgeAsync(latest => m => m.State == MailState.Sent && m.PurgedAt == null && m.SentAt <= latest, cancel)
        + await PurgeAsync(latest => m => m.State == MailState.Failed && m.PurgedAt == null && m.NextAttemptAt <= latest, cancel)
        + await DeleteAsync(now => db.TrackingCodes.Where(c => c.ExpiresAt <= now - Grace).OrderBy(c => c.Id), cancel)
        + await DeleteAsync(now => db.ExpertCodes.Where(c => c.ExpiresAt <= now - Grace).OrderBy(c => c.Id), cancel)
        + await DeleteAsync(now => db.ExpertAccesses.Where(a => a.LinkId == null && a.At <= now - Kept).OrderBy(a => a.Id), cancel)
        + await DeleteAsync(now => db.SignInLinks.Where(l => l.ExpiresAt <= now - Grace).OrderBy(l => l.Id), cancel)
        + await DeleteAsync(now => db.SubmissionKeys.Where(k => k.CreatedAt <= now - Kept).OrderBy(k => k.KeyHash), cancel);

    private Task<int> PurgeAsync(Func<DateTimeOffset, Expression<Func<OutboxMail, bool>>> which, CancellationToken cancel) =>
        InBatchesAsync(now => db.OutboxMails.Where(which(now - Kept)).OrderBy(m => m.Id).Take(Batch).ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.Sealed, (string?)null)
                .SetProperty(m => m.PurgedAt, now)
                .SetProperty(m => m.Version, m => m.Version + 1), cancel), cancel);

    private Task<int> DeleteAsync<T>(Func<DateTimeOffset, IOrderedQueryable<T>> which, CancellationToken cancel) =>
        InBatchesAsync(now => which(now).Take(Batch).ExecuteDeleteAsync(cancel), cancel);

    // Short transactions: nobody waits for the cleaning.
    private async Task<int> InBatchesAsync(Func<DateTimeOffset, Task<int>> step, CancellationToken cancel)
    {
        var (all, last) = (0, Batch);
        while (last == Batch)
        {
            last = await desk.ChangeAsync(step, cancel);
            all += last;
        }

        return all;
    }
}
