using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Responses;

/// <summary>
/// Sends what is sealed, and nothing else. Where the seal is missing or broken, the case says so and somebody gets the task to approve
/// (or to write) anew: in the place of the chart's sending step, so that every chart goes on from there, or beside the chart. Addenda take
/// the same way.
/// </summary>
public sealed class SealLoop(DeskDb db, SealCheck check, MailWriter mail)
{
    internal MailWriter Mail => mail;

    internal SealCheck Check => check;

    /// <summary>The chart wants to send the answer. False: it waits at this step until somebody has approved.</summary>
    internal async Task<bool> SendAsync(Burst burst, ActivityCall call, CancellationToken cancel)
    {
        var revision = burst.Case.Latest(RevisionKind.Answer);
        if (revision is { SentAt: null } && await TrySendAsync(burst.Case, revision, burst.Act, cancel))
        {
            return true;
        }

        // Nothing written, or nothing new: then an answer has to be written first.
        var type = revision is { SentAt: null, ReturnComment: null } or { SealBrokenAt: not null } ? TaskTypes.ApproveResponse : TaskTypes.DraftResponse;
        var task = Ask(burst.Case, type, burst.Act);
        (task.TokenId, task.NodeId) = (call.Token.Id, call.Node.NodeId);
        return false;
    }

    /// <summary>A person approved in a task of this loop: now it goes out, or the next approval is asked for.</summary>
    internal async Task<TaskEffect> ApprovedAsync(TaskCompletion c, SealParts wasBroken, CancellationToken cancel)
    {
        var revision = c.Case.Latest(TaskTypes.KindOf(c.Task.Type))!;
        var goes = revision.SentAt is null || (wasBroken & ~SealParts.Record) != SealParts.None || !await WasDeliveredAsync(revision, cancel);
        if (goes ? await TrySendAsync(c.Case, revision, c.Act, cancel) : c.Case.SealOf(revision) == SealState.Sealed)
        {
            return new TaskEffect(new JsonObject(), c.Act) { Outcome = "Done" };
        }

        return Next(c, TaskTypes.ApprovalOf(revision.Kind));
    }

    /// <summary>The task that follows within this loop; the chart waits on.</summary>
    internal TaskEffect Next(TaskCompletion c, string type)
    {
        var task = Ask(c.Case, type, c.Act);
        (task.TokenId, task.NodeId) = (c.Task.TokenId, c.Task.NodeId);
        return new TaskEffect(new JsonObject(), c.Act) { ChartWaits = true };
    }

    /// <summary>
    /// Somewhere on its way out a revision was found changed: the case says so, what has not left yet stays, and somebody is asked to
    /// approve anew. Found twice, it is told once.
    /// </summary>
    internal async Task BreakAsync(Case theCase, ResponseRevision revision, SealParts changed, Act act, CancellationToken cancel)
    {
        theCase.BreakSeal(revision, changed, act);
        if (revision.SentAt is null)
        {
            return;
        }

        await KeepBackAsync(theCase, revision, changed, act, cancel);
        if (!await WasDeliveredAsync(revision, cancel))
        {
            theCase.TakeBack(revision, act);
        }

        var asks = TaskTypes.ApprovalOf(revision.Kind);
        if (revision == theCase.Latest(revision.Kind) && !theCase.Tasks.Exists(t => t.Type == asks && t.State is TaskState.Open or TaskState.Suspended))
        {
            Ask(theCase, asks, act);
        }
    }

    /// <summary>
    /// Somewhere on its way out a revision did not pass. What reached its reader and is whole, but would go to others now, stays as it was
    /// sent: somebody is asked to approve it for those. All else is broken.
    /// </summary>
    internal async Task StopAsync(Case theCase, ResponseRevision revision, SealParts changed, Act act, CancellationToken cancel)
    {
        if (changed != SealParts.Recipients || !theCase.IsReaddressed(revision) || !await WasDeliveredAsync(revision, cancel))
        {
            await BreakAsync(theCase, revision, changed, act, cancel);
            return;
        }

        await KeepBackAsync(theCase, revision, changed, act, cancel);
        var asks = TaskTypes.ApprovalOf(revision.Kind);
        if (revision == theCase.Latest(revision.Kind) && !theCase.Tasks.Exists(t => t.Type == asks && t.State is TaskState.Open or TaskState.Suspended))
        {
            theCase.AskFor(asks, "Antwort für geänderte Empfängerangaben freigeben", act);
        }
    }

    /// <summary>Looks at what is sealed in a case and breaks what no longer is what was approved. Returns whether somebody has to approve anew.</summary>
    /// <param name="theCase">as it is now</param>
    /// <param name="act">who changed something, and when</param>
    /// <param name="cancel">gives up</param>
    /// <param name="alsoSent">whether an answer that arrived is to be approved for the recipients of today</param>
    internal async Task<bool> LookAgainAsync(Case theCase, Act act, CancellationToken cancel, bool alsoSent = true)
    {
        var broken = false;
        foreach (var revision in theCase.Revisions.Where(r => r.SealBrokenAt is null && (r.Seal is not null || r.SentAt is not null)).ToList())
        {
            var found = await check.LookToSendAsync(theCase, revision, cancel);
            // What was sent had a seal, or was sent before there were any.
            var isGone = found.State == SealState.Unsealed && revision.Seal is null;
            if (found.State == SealState.Broken || isGone || (found.Changed == SealParts.Recipients && (alsoSent || !await WasDeliveredAsync(revision, cancel))))
            {
                await StopAsync(theCase, revision, isGone ? SealParts.Record : found.Changed, act, cancel);
                broken = true;
            }
        }

        return broken;
    }

    private async Task<bool> TrySendAsync(Case theCase, ResponseRevision revision, Act act, CancellationToken cancel)
    {
        var found = await check.LookToSendAsync(theCase, revision, cancel);
        if (found.Answer is { } answer)
        {
            await mail.AnswerAsync(theCase, answer, act, cancel);
            return true;
        }

        if (found.State == SealState.Broken)
        {
            theCase.BreakSeal(revision, found.Changed, act);
        }

        return false;
    }

    /// <summary>Mails that have not left, and tasks to tell it by hand.</summary>
    private async Task KeepBackAsync(Case theCase, ResponseRevision revision, SealParts changed, Act act, CancellationToken cancel)
    {
        var waiting = await db.OutboxMails.Where(m => m.RevisionId == revision.Id && m.State == MailState.Pending).ToListAsync(cancel);
        waiting.ForEach(m => m.GiveUp(act.At, $"Nicht gesendet: Nach der Freigabe geändert ({SealWords.German(changed)})."));
        var messages = await db.Messages.Where(m => m.RevisionId == revision.Id).Select(m => (long?)m.Id).ToListAsync(cancel);
        theCase.Tasks.Where(t => t.Type == TaskTypes.DeliverMessage && messages.Contains(t.SaidId)).ToList().ForEach(t => t.Cancel(act));
    }

    private static DeskTask Ask(Case theCase, string type, Act act) => theCase.AskFor(type, type switch
    {
        TaskTypes.DraftResponse => "Antwort überarbeiten",
        TaskTypes.ApproveResponse => "Antwort erneut freigeben",
        _ => TaskTypes.German(type),
    }, act);

    private async Task<bool> WasDeliveredAsync(ResponseRevision revision, CancellationToken cancel) =>
        await db.OutboxMails.AnyAsync(m => m.RevisionId == revision.Id && m.State == MailState.Sent, cancel)
        || await db.Deliveries.AnyAsync(d => d.Message!.RevisionId == revision.Id, cancel);
}
