using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>
/// Delivers one mail of the outbox at least once: takes it for a while, hands it over, says so in a save of its own.
/// A crash in between leads to a second delivery with the same Message-ID, never to none.
/// </summary>
public sealed class DeliverMail(Desk desk, DeskDb db, MailCarrier carrier, MailFailure failure)
{
    public static IQueryable<long> Due(DeskDb db, DateTimeOffset now) => db.OutboxMails
        .Where(m => m.State == MailState.Pending && m.NextAttemptAt <= now)
        .OrderBy(m => m.NextAttemptAt).Select(m => m.Id);

    /// <param name="mailId">the mail</param>
    /// <param name="cancel">heeded before the delivery begins, not after</param>
    public async Task<DeliveryResult> RunAsync(long mailId, CancellationToken cancel)
    {
        if (await TakeAsync(mailId, cancel) is not { } taken)
        {
            return DeliveryResult.NotDue;
        }

        var result = await carrier.CarryAsync(taken.Mail, taken.Earlier);
        await desk.ChangeAsync(async now =>
        {
            var row = await db.OutboxMails.SingleAsync(m => m.Id == mailId, CancellationToken.None);
            if (row.State == MailState.Pending)
            {
                await RecordAsync(row, result, now);
            }
        }, CancellationToken.None);
        return result;
    }

    /// <summary>
    /// A program that was killed left its leases behind. Where no other node can hold one (SQLite), they end at start-up,
    /// so that no mail waits for a process that is gone.
    /// </summary>
    public Task EndLeasesAsync(CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var latest = now + MailRetries.Lease;
            var held = await db.OutboxMails.Where(m => m.State == MailState.Pending && m.NextAttemptAt > now && m.NextAttemptAt <= latest)
                .ToListAsync(cancel);
            held.ForEach(m => m.Pause(now));
        }, cancel);

    private Task<Taken?> TakeAsync(long mailId, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var mail = await db.OutboxMails.Include(m => m.Case!.Office).SingleOrDefaultAsync(m => m.Id == mailId, cancel);
            if (mail is null || !mail.IsDueAt(now))
            {
                return (Taken?)null;
            }

            mail.Lease(now);
            return new Taken(mail, await EarlierAsync(mail, cancel));
        }, cancel);

    private sealed record Taken(OutboxMail Mail, IReadOnlyList<string> Earlier);

    private async Task<IReadOnlyList<string>> EarlierAsync(OutboxMail mail, CancellationToken cancel)
    {
        if (mail is not { CaseId: { } caseId, PersonId: null })
        {
            return [];
        }

        var before = db.OutboxMails.Where(m => m.CaseId == caseId && m.PersonId == null && m.Id < mail.Id);
        var first = await before.OrderBy(m => m.Id).Select(m => m.MessageId).FirstOrDefaultAsync(cancel);
        var last = await before.OrderByDescending(m => m.Id).Select(m => m.MessageId).FirstOrDefaultAsync(cancel);
        return first is null || last is null ? [] : first == last ? [first] : [first, last];
    }

    private async Task RecordAsync(OutboxMail mail, DeliveryResult result, DateTimeOffset now)
    {
        switch (result.Kind)
        {
            case DeliveryResult.Ends.Delivered:
                mail.Delivered(now);
                break;
            case DeliveryResult.Ends.Paused:
                mail.Pause(now + result.Pause);
                break;
            case DeliveryResult.Ends.Unsealed:
                await failure.UnsealedAsync(mail, result.Changed, now, CancellationToken.None);
                break;
            default:
                if (mail.Failed(now, result.Error, result.Kind == DeliveryResult.Ends.Refused))
                {
                    await failure.HandOverAsync(mail, now, CancellationToken.None);
                }

                break;
        }
    }
}
