using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>
/// What a merged case does when the case in which it is worked was answered or closed: it passes the answer on, closes with it, or
/// stands on its own again when there never was an answer.
/// </summary>
public sealed class HearFromTarget(DeskDb db, MailWriter mail, CaseFlow flow, TakeApart apart)
{
    internal async Task RunAsync(Case merged, Act act, CancellationToken cancel)
    {
        // Taken apart or withdrawn in the meantime.
        if (merged.MergedIntoId is not { } targetId || merged.IsClosed)
        {
            return;
        }

        var target = await apart.LoadAsync(targetId, cancel);
        if (merged.AnsweredAt is null && merged.WithdrawnAt is null && await AnswerAsync(target, merged.MergedAt!.Value, cancel) is { } answer)
        {
            await PassOnAsync(merged, target, answer, act, cancel);
        }

        if (!target.IsClosed || merged.WithdrawnAt is not null)
        {
            return;
        }

        if (merged.AnsweredAt is null)
        {
            await apart.RunAsync(merged, target, act, cancel);
            return;
        }

        merged.Close(act, "answered");
        await flow.AbandonAsync(merged, act, cancel);
    }

    private Task<string?> AnswerAsync(Case target, DateTimeOffset since, CancellationToken cancel) => target.AnsweredAt is not { } answered
        ? Task.FromResult<string?>(null)
        : db.Messages.Where(m => m.CaseId == target.Id && m.Direction == MessageDirection.ToApplicant && m.Kind == MailTemplates.Answer && m.At >= since && m.At >= answered)
            .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Select(m => (string?)m.Body).FirstOrDefaultAsync(cancel);

    private async Task PassOnAsync(Case merged, Case target, string answer, Act act, CancellationToken cancel)
    {
        if (OthersNamed.In(answer, merged, [target]) is { } named)
        {
            // Sent as it is, it would tell one applicant who the other is. A person decides.
            merged.Record(EntryKinds.MergedAnswerHeld, act, new { into = target.Number, named });
            await apart.RunAsync(merged, target, act, cancel);
            return;
        }

        merged.TakeAnswerOf(target, answer, act);
        await mail.MergedAnswerAsync(merged, answer, act, cancel);
    }
}
