using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Where charts wait now: open tasks, and timers that wait for the applicant or for a while to pass.</summary>
internal static class BoardWaits
{
    private const string Applicant = "Antwort der Ratsuchenden";
    private const string Pause = "Wartezeit des Ablaufs";

    internal sealed class Row
    {
        public int CaseId { get; init; }

        public int OfficeId { get; init; }

        public required string NodeId { get; init; }

        public required string Title { get; init; }

        public DateTimeOffset Since { get; init; }

        public required string DefinitionId { get; init; }

        public int Version { get; init; }
    }

    /// <summary>A key as it stands in an address: definition and step.</summary>
    public static string KeyOf(string definitionId, string nodeId) => $"{definitionId}/{nodeId}";

    public static async Task<IReadOnlyList<Board.Wait>> FindAsync(
        DeskDb db, TurnaroundScope scope, IReadOnlyDictionary<int, OfficeClock> clocks, DateTimeOffset now, CancellationToken cancel)
    {
        var rows = await Rows(db, scope).ToListAsync(cancel);
        var waits = rows.GroupBy(r => (r.DefinitionId, r.NodeId)).Select(g =>
        {
            // Two experts side by side are one case that waits, since the first of them was asked.
            double[] days = [.. g.GroupBy(r => r.CaseId).Select(one => one.MinBy(r => r.Since)!)
                .Select(r => WorkingDayUnit.FromMinutes(clocks[r.OfficeId].Calendar.OfficeMinutes(r.Since, now)))];
            return new Board.Wait(KeyOf(g.Key.DefinitionId, g.Key.NodeId), g.Max(r => r.Title)!, g.Key.DefinitionId, g.Max(r => r.Version), days.Length,
                Math.Round(Percentiles.NearestRank(days, 0.5)!.Value, 1), Math.Round(days.Max(), 1));
        });
        return [.. waits.OrderByDescending(w => w.Count * w.MedianDays).ThenByDescending(w => w.Count).ThenBy(w => w.Key, StringComparer.Ordinal)];
    }

    /// <summary>Ids of the cases that wait at a step.</summary>
    public static IQueryable<int> Cases(DeskDb db, TurnaroundScope scope, string key) =>
        Rows(db, scope).Where(r => r.DefinitionId + "/" + r.NodeId == key).Select(r => r.CaseId).Distinct();

    private static IQueryable<Row> Rows(DeskDb db, TurnaroundScope scope)
    {
        var cases = scope.Cases(db).Where(c => c.ClosedAt == null);
        var tasks = from task in db.Tasks
                    join theCase in cases on task.CaseId equals theCase.Id
                    join instance in db.WorkflowInstances on task.CaseId equals instance.CaseId
                    join version in db.WorkflowVersions on instance.WorkflowVersionId equals version.Id
                    where task.State == TaskState.Open && task.NodeId != null
                    select new Row
                    {
                        CaseId = task.CaseId, OfficeId = theCase.OfficeId, NodeId = task.NodeId!, Title = task.Title, Since = task.OpenedAt,
                        DefinitionId = version.DefinitionId, Version = version.Version,
                    };
        var timers = from timer in db.Timers
                     join theCase in cases on timer.CaseId equals theCase.Id
                     join instance in db.WorkflowInstances on timer.CaseId equals instance.CaseId
                     join version in db.WorkflowVersions on instance.WorkflowVersionId equals version.Id
                     where timer.State == TimerState.Pending && timer.NodeId != null && timer.OpenedAt != null
                     select new Row
                     {
                         CaseId = timer.CaseId, OfficeId = theCase.OfficeId, NodeId = timer.NodeId!, Title = timer.Kind == TimerKind.ApplicantTimeout ? Applicant : Pause,
                         Since = timer.OpenedAt!.Value, DefinitionId = version.DefinitionId, Version = version.Version,
                     };
        return tasks.Concat(timers);
    }
}
