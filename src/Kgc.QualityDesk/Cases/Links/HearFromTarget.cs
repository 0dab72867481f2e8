using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>
/// What a merged case does when the case in which it is worked was answered or closed: it passes the answer on, closes with it, or
/// stands on its own again when there never was an answer.
/// </summary>
public sealed class HearFromTarget(SealLoop answers, CaseFlow flow, TakeApart apart)
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

    /// <summary>The answer that the target got since, while its seal holds: passing it on is an exit like any other.</summary>
    private async Task<SealedAnswer?> AnswerAsync(Case target, DateTimeOffset since, CancellationToken cancel) =>
        target.Latest(RevisionKind.Answer) is { SentAt: { } sentAt } revision && sentAt >= since && target.AnsweredAt is not null
            ? (await answers.Check.LookAsync(target, revision, cancel)).Answer
            : null;

    private async Task PassOnAsync(Case merged, Case target, SealedAnswer answer, Act act, CancellationToken cancel)
    {
        if (OthersNamed.In(answer.Body, merged, [target]) is { } named)
        {
            // Sent as it is, it would tell one applicant who the other is. A person decides.
            merged.Record(EntryKinds.MergedAnswerHeld, act, new { into = target.Number, named });
            await apart.RunAsync(merged, target, act, cancel);
            return;
        }

        var message = merged.TakeAnswerOf(target, answer.Body, act);
        message.RevisionId = answer.Revision.Id;
        await answers.Mail.MergedAnswerAsync(merged, answer, message, act, cancel);
    }
}
