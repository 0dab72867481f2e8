using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>Revokes an applicant's links and tokens and mails a new link to the case's own address.</summary>
public sealed class RenewTracking(Desk desk, DeskDb db, TrackingKeyring keyring, MailWriter mail)
{
    public Task RunAsync(string number, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(c => c.Number == number, cancel);
            if (theCase is null || !await db.Cases.VisibleTo(by).AnyAsync(c => c.Id == theCase.Id, cancel))
            {
                throw new RuleBroken("not-found");
            }

            theCase.RenewTracking(await desk.ActAsync(by, theCase, now, cancel), keyring.New());
            await mail.ToOwnAddressAsync(theCase, MailTemplates.LostLink, new Dictionary<string, string>(), now, cancel);
        }, cancel);
}
