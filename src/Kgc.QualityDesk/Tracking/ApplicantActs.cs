using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>What the applicant may do in their own case. Who calls has already proved the right to it.</summary>
public sealed class ApplicantActs(Desk desk, DeskDb db, CaseFlow flow, ApplicantActs.Mails mails)
{
    public sealed record Mails(MailWriter Writer, TellAdvisor Advisor);

    public Task ReplyAsync(int caseId, string? body, CancellationToken cancel) =>
        RunAsync(caseId, (theCase, act) => ReplyAsync(theCase, body, act, cancel), cancel);

    /// <summary>Within a change of the case.</summary>
    internal async Task ReplyAsync(Case theCase, string? body, Act act, CancellationToken cancel)
    {
        var fields = new InputFields();
        var text = fields.Required("body", body, QuestionRules.BodyLength, "Bitte schreiben Sie Ihre Nachricht auf.");
        fields.ThrowIfAny();
        var wasClosed = theCase.IsClosed;
        var readIn = theCase.MergedIntoId is { } target ? await desk.LoadAsync(target, cancel) : null;
        theCase.Reply(act, text, readIn);
        await (wasClosed ? flow.ReopenAsync(theCase, act, cancel) : flow.ApplicantRepliedAsync(theCase, act, cancel));
        if (readIn is not null)
        {
            theCase.RestTasks();
            await mails.Advisor.OfAsync(readIn, $"Nachricht zum zusammengeführten Fall {theCase.Number}", act.At, cancel);
        }
    }

    /// <summary>The answer did not help: the case is taken up again, once and within thirty days.</summary>
    public Task ReopenAsync(int caseId, string? reason, CancellationToken cancel) =>
        RunAsync(caseId, async (theCase, act) =>
        {
            var fields = new InputFields();
            var text = fields.Required("reason", reason, QuestionRules.BodyLength, "Bitte schreiben Sie auf, was Ihnen gefehlt hat.");
            fields.ThrowIfAny();
            theCase.Reopen(act, text);
            await flow.ReopenAsync(theCase, act, cancel);
        }, cancel);

    public Task WithdrawAsync(int caseId, CancellationToken cancel) =>
        RunAsync(caseId, async (theCase, act) =>
        {
            theCase.Withdraw(act);
            db.Timers.Add(new DeskTimer { Case = theCase, Kind = TimerKind.Withdrawal, DueAt = act.At.AddDays(1) });
            await mails.Writer.ToOwnAddressAsync(theCase, MailTemplates.WithdrawalNotice, new Dictionary<string, string>(), act.At, cancel);
        }, cancel);

    public Task UndoWithdrawalAsync(int caseId, CancellationToken cancel) =>
        RunAsync(caseId, async (theCase, act) =>
        {
            theCase.UndoWithdrawal(act);
            var timers = await db.Timers.Where(t => t.CaseId == caseId && t.Kind == TimerKind.Withdrawal && t.State == TimerState.Pending)
                .ToListAsync(cancel);
            timers.ForEach(t => t.End(TimerState.Cancelled, act.At));
        }, cancel);

    public Task RateAsync(int caseId, int score, string? comment, CancellationToken cancel) =>
        RunAsync(caseId, (theCase, act) =>
        {
            var fields = new InputFields();
            var text = fields.Optional("comment", comment, QuestionRules.CommentLength);
            fields.ThrowIfAny();
            theCase.Rate(act, score, text);
            return Task.CompletedTask;
        }, cancel);

    private Task RunAsync(int caseId, Func<Case, Act, Task> change, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await desk.LoadAsync(caseId, cancel) ?? throw new RuleBroken("not-found");
            await change(theCase, await desk.ActAsync(Actor.Applicant, theCase, now, cancel));
        }, cancel);
}
