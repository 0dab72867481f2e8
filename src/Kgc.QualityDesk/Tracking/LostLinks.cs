using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>Mails a case's link to its own address again. Says nothing about whether there is such a case.</summary>
public sealed class LostLinks(Desk desk, DeskDb db, MailWriter mail)
{
    /// <summary>Nobody can fill a stranger's mailbox by knowing a case number.</summary>
    public const int MailsPerHour = 3;

    public Task SendAsync(string number, CancellationToken cancel)
    {
        var wanted = number.Trim().ToUpperInvariant();
        return desk.ChangeAsync(async now =>
        {
            var theCase = await db.Cases.Include(c => c.Office).SingleOrDefaultAsync(c => c.Number == wanted && (c.TrackingEndsAt == null || c.TrackingEndsAt > now), cancel);
            if (theCase is null)
            {
                return;
            }

            var since = now.AddHours(-1);
            var sent = await db.OutboxMails
                .CountAsync(m => m.CaseId == theCase.Id && m.Template == MailTemplates.LostLink && m.CreatedAt > since, cancel);
            if (sent < MailsPerHour)
            {
                await mail.ToOwnAddressAsync(theCase, MailTemplates.LostLink, new Dictionary<string, string>(), now, cancel);
            }
        }, cancel);
    }
}
