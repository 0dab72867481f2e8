using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>A handful of cases with what must agree with them, loaded together so that memory stays the same for any number.</summary>
internal sealed class VerifyBatch
{
    public const int Size = 200;

    private ILookup<int, CaseEntry> _entries = null!;
    private ILookup<int, WaitingTask> _tasks = null!;
    private ILookup<int, string?> _timers = null!;
    private ILookup<int, string> _events = null!;
    private Dictionary<int, WorkflowInstance> _instances = null!;
    private ILookup<int, Case> _approved = null!;
    private ILookup<int, VerifyReviews.Statement> _statements = null!;
    private ILookup<int, ReviewRevision> _revisions = null!;

    public required IReadOnlyList<CaseHead> Cases { get; init; }

    public sealed record CaseHead(int Id, string Number, Stage Stage, int LastSequence, string LastHash);

    private sealed record WaitingTask(string? TokenId, string Title);

    public static async Task<VerifyBatch> AfterAsync(DeskDb db, int lastId, CancellationToken cancel)
    {
        var heads = await db.Cases.AsNoTracking().Where(c => c.Id > lastId).OrderBy(c => c.Id).Take(Size)
            .Select(c => new CaseHead(c.Id, c.Number, c.Stage, c.LastSequence, c.LastHash)).ToListAsync(cancel);
        var batch = new VerifyBatch { Cases = heads };
        if (heads.Count > 0)
        {
            await batch.LoadAsync(db, heads[0].Id, heads[^1].Id, cancel);
        }

        return batch;
    }

    public IEnumerable<string> Problems(CaseHead head) => [.. HistoryProblems(head), .. VerifySeals.Problems(_approved[head.Id], _entries[head.Id]), .. VerifyReviews.Problems(_statements[head.Id], _entries[head.Id]),
        .. VerifyRevisions.Problems(_revisions[head.Id]), .. FlowProblems(head)];

    private async Task LoadAsync(DeskDb db, int from, int to, CancellationToken cancel)
    {
        _entries = (await db.CaseEntries.AsNoTracking().Where(e => e.CaseId >= from && e.CaseId <= to)
            .OrderBy(e => e.CaseId).ThenBy(e => e.Sequence).ToListAsync(cancel)).ToLookup(e => e.CaseId);
        _tasks = (await db.Tasks.Where(t => t.CaseId >= from && t.CaseId <= to && (t.State == TaskState.Open || t.State == TaskState.Suspended))
            .Select(t => new { t.CaseId, t.TokenId, t.Title }).ToListAsync(cancel)).ToLookup(t => t.CaseId, t => new WaitingTask(t.TokenId, t.Title));
        _events = (await db.EventWaits.Where(w => w.CaseId >= from && w.CaseId <= to
                && (w.State == EventWaitState.Waiting || w.State == EventWaitState.Published))
            .Select(w => new { w.CaseId, w.TokenId }).ToListAsync(cancel)).ToLookup(w => w.CaseId, w => w.TokenId);
        // A timer that failed still holds its token: an incident waits for a person. A reminder holds none.
        _timers = (await db.Timers.Where(t => t.CaseId >= from && t.CaseId <= to
                && (t.Kind == TimerKind.Wait || t.Kind == TimerKind.ApplicantTimeout) && (t.State == TimerState.Pending || t.State == TimerState.Failed))
            .Select(t => new { t.CaseId, t.TokenId }).ToListAsync(cancel)).ToLookup(t => t.CaseId, t => t.TokenId);
        _instances = await db.WorkflowInstances.AsNoTracking().Where(i => i.CaseId >= from && i.CaseId <= to)
            .ToDictionaryAsync(i => i.CaseId, cancel);
        _approved = await VerifySeals.LoadAsync(db, from, to, cancel);
        _statements = await VerifyReviews.LoadAsync(db, from, to, cancel);
        _revisions = await VerifyRevisions.LoadAsync(db, from, to, cancel);
    }

    private IEnumerable<string> HistoryProblems(CaseHead head)
    {
        var chain = new HistoryChain(head.Number);
        return [.. _entries[head.Id].SelectMany(chain.Next), .. chain.End(head.LastSequence, head.LastHash)];
    }

    private IEnumerable<string> FlowProblems(CaseHead head)
    {
        if (!_instances.TryGetValue(head.Id, out var instance))
        {
            return ["Der Fall hat keinen Ablauf."];
        }

        var tasks = _tasks[head.Id].Where(t => t.TokenId is not null).ToList();
        if (instance.IsFinished)
        {
            return
            [
                .. tasks.Select(t => $"Der Ablauf ist beendet, die Aufgabe „{t.Title}“ ist noch offen."),
                .. head.Stage == Stage.Closed ? Array.Empty<string>() : ["Der Fall ist offen, aber nichts wartet."],
            ];
        }

        var tokens = FlowState.FromJson(instance.State).Tokens;
        return
        [
            .. tasks.Where(t => tokens.All(k => k.Id != t.TokenId)).Select(t => $"Die Aufgabe „{t.Title}“ gehört zu keinem wartenden Schritt."),
            .. tokens.Where(k => tasks.TrueForAll(t => t.TokenId != k.Id) && !_timers[head.Id].Contains(k.Id) && !_events[head.Id].Contains(k.Id))
                .Select(k => $"Der Schritt {k.NodeId} wartet ohne Aufgabe und ohne Termin."),
            .. head.Stage != Stage.Closed && tokens.Count == 0 ? ["Der Fall ist offen, aber nichts wartet."] : Array.Empty<string>(),
        ];
    }
}
