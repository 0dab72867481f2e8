using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>
/// What a merged case does when the case in which it is worked was answered, corrected or closed: it passes the answer on, and every
/// addendum to it, closes with it, or stands on its own again when there never was an answer, or one by word of mouth.
/// </summary>
public sealed class HearFromTarget(DeskDb db, SealLoop answers, CaseFlow flow, TakeApart apart)
{
    internal async Task RunAsync(Case merged, Act act, CancellationToken cancel)
    {
        // Taken apart or withdrawn in the meantime.
        if (merged.MergedIntoId is not { } targetId || merged.WithdrawnAt is not null)
        {
            return;
        }

        var target = await apart.LoadAsync(targetId, cancel);
        await TakeOverAsync(merged, target, act, cancel);
        if (merged is { IsMerged: true, AnsweredAt: null, IsClosed: false } && await SaidAsync(merged, target, cancel) is { } words)
        {
            await apart.AfterWordsAsync(merged, target, words, act, cancel);
            return;
        }

        if (!target.IsClosed || merged.IsClosed || !merged.IsMerged)
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

    /// <summary>What the applicant of the other case was told by word of mouth since they are one; null when nothing.</summary>
    private Task<string?> SaidAsync(Case merged, Case target, CancellationToken cancel) => db.Messages
        .Where(m => m.CaseId == target.Id && m.Kind == Case.OralAnswer && m.At >= merged.MergedAt).OrderByDescending(m => m.Id).Select(m => m.Body).FirstOrDefaultAsync(cancel);

    private async Task TakeOverAsync(Case merged, Case target, Act act, CancellationToken cancel)
    {
        var had = await HadAsync(merged, cancel);
        if (!merged.IsClosed && merged.AnsweredAt is not null && target.Revisions.Exists(r => r.SentAt is null && had.ContainsKey(r.Id)))
        {
            merged.LoseAnswer(act);
        }

        foreach (var revision in target.Revisions.Where(r => r.SentAt >= merged.MergedAt).OrderBy(r => r.Number).ToList())
        {
            // Passing it on is an exit like any other.
            if (merged.IsMerged && IsDue(revision, merged, target, had) && (await answers.Check.LookToSendAsync(target, revision, cancel)).Answer is { } answer)
            {
                await PassOnAsync(merged, target, answer, act, cancel);
                had[revision.Id] = true;
            }
        }
    }

    private static bool IsDue(ResponseRevision revision, Case merged, Case target, Dictionary<int, bool> had)
    {
        if (had.TryGetValue(revision.Id, out var arrives))
        {
            return !arrives;
        }

        return revision.Kind == RevisionKind.Addendum
            ? target.Revisions.Where(r => r is { Kind: RevisionKind.Answer, SentAt: not null } && r.Number < revision.Number).MaxBy(r => r.Number) is { } corrected && had.ContainsKey(corrected.Id)
            : merged.AnsweredAt is null && !merged.IsClosed && target.AnsweredAt is not null && revision == target.Latest(RevisionKind.Answer);
    }

    /// <summary>Revisions that this applicant was given, and whether they arrived or still may: a mail that was kept back does not.</summary>
    private async Task<Dictionary<int, bool>> HadAsync(Case merged, CancellationToken cancel)
    {
        var given = await db.Messages.Where(m => m.CaseId == merged.Id && m.RevisionId != null).Select(m => new
        {
            Revision = m.RevisionId!.Value,
            IsLost = db.OutboxMails.Any(o => o.SaidId == m.Id && o.State == MailState.Failed) && !db.OutboxMails.Any(o => o.SaidId == m.Id && o.State != MailState.Failed)
                && !db.Tasks.Any(t => t.SaidId == m.Id && t.State != TaskState.Cancelled),
        }).ToListAsync(cancel);
        return given.GroupBy(g => g.Revision).ToDictionary(g => g.Key, g => g.Any(m => !m.IsLost));
    }

    private async Task PassOnAsync(Case merged, Case target, SealedAnswer answer, Act act, CancellationToken cancel)
    {
        if (OthersNamed.In(answer.Body, merged, [target, .. target.MergedHere]) is { } named)
        {
            // Sent as it is, it would tell one applicant who the other is. A person decides.
            merged.Record(EntryKinds.MergedAnswerHeld, act, new { into = target.Number, named });
            if (merged.AnsweredAt is null)
            {
                await apart.RunAsync(merged, target, act, cancel);
            }

            return;
        }

        await answers.Mail.MergedAnswerAsync(merged, answer, merged.TakeAnswerOf(target, answer, act), act, cancel);
    }
}
