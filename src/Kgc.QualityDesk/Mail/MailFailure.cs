using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Mail;

/// <summary>A mail that cannot be delivered becomes a person's business, in the save that gives it up.</summary>
public sealed class MailFailure(Desk desk, DeskDb db, SealLoop loop)
{
    /// <summary>Worthless once they are late: nobody reads out a one-time code by telephone.</summary>
    private static readonly HashSet<string> OnRequest = [MailTemplates.TrackingCode, MailTemplates.LostLink];

    internal Task HandOverAsync(OutboxMail mail, DateTimeOffset now, CancellationToken cancel) =>
        mail is { PersonId: null, CaseId: { } caseId }
            ? AskPersonAsync(mail, caseId, now, cancel)
            : ReportAsync(mail, now);

    /// <summary>The answer in it is no longer what was approved: it does not leave, and the case says why.</summary>
    internal async Task UnsealedAsync(OutboxMail mail, SealParts changed, DateTimeOffset now, CancellationToken cancel)
    {
        mail.GiveUp(now, $"Nicht gesendet: Nach der Freigabe geändert ({SealWords.German(changed)}).");
        // A merged case brings its applicant the answer of another.
        var answered = await db.ResponseRevisions.Where(r => r.Id == mail.RevisionId).Select(r => (int?)r.CaseId).SingleOrDefaultAsync(cancel);
        if ((answered ?? mail.CaseId) is not { } caseId || await desk.LoadAsync(caseId, cancel) is not { } theCase)
        {
            return;
        }

        var act = await desk.ActAsync(Actor.System, theCase, now, cancel);
        if ((theCase.Revisions.Find(r => r.Id == mail.RevisionId) ?? theCase.Latest(RevisionKind.Answer)) is { } revision)
        {
            await loop.StopAsync(theCase, revision, changed, act, cancel);
        }
    }

    private async Task<Message?> SaidAsync(OutboxMail mail, CancellationToken cancel) =>
        mail.SaidId is { } said ? await db.Messages.SingleAsync(m => m.Id == said, cancel) : null;

    private async Task AskPersonAsync(OutboxMail mail, int caseId, DateTimeOffset now, CancellationToken cancel)
    {
        var theCase = (await desk.LoadAsync(caseId, cancel))!;
        var act = await desk.ActAsync(Actor.System, theCase, now, cancel);
        theCase.Record(EntryKinds.MailUndeliverable, act, new { template = mail.Template });
        if (OnRequest.Contains(mail.Template))
        {
            return;
        }

        var task = theCase.DeliverByHand(mail.Template, await SaidAsync(mail, cancel), act);
        theCase.Tasks.Add(task);
        if (theCase.Advisor is { IsActive: true } advisor)
        {
            await loop.Mail.TaskAssignedAsync(theCase, task, advisor, now, cancel);
        }
    }

    private Task ReportAsync(OutboxMail mail, DateTimeOffset now)
    {
        var detail = $"Die E-Mail „{mail.Template}“ an ein Mitglied der Stelle war nicht zustellbar: {mail.LastError}";
        db.Incidents.Add(new Incident { Detail = detail, At = now });
        return Task.CompletedTask;
    }
}
