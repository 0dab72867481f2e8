using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tasks;

/// <summary>Open tasks that a person may see, the most urgent first, those without a due date last.</summary>
public sealed class TaskList(DeskDb db, WorkflowCatalogue catalogue)
{
    public static IReadOnlyList<string> Scopes { get; } = ["mine", "open", "all"];

    /// <exception cref="RuleBroken">input.invalid with fields</exception>
    public async Task<Page<TaskRow>> PageAsync(TaskFilter filter, Actor by, CancellationToken cancel)
    {
        var (scope, limit) = Check(filter);
        var cursor = Cursor.Read(filter.Cursor, scope);
        var lastId = cursor is null ? 0
            : await db.Tasks.Where(t => t.PublicId == cursor.Key).Select(t => t.Id).SingleOrDefaultAsync(cancel);
        var rows = await RowsAsync(Filtered(scope, filter, by), cursor, lastId, limit + 1, cancel);
        var next = rows.Count > limit ? new Cursor(scope, Cursor.Of(rows[limit - 1].DueAt), rows[limit - 1].Id).ToString() : null;
        return new Page<TaskRow>(await WithOutcomesAsync(rows[..Math.Min(limit, rows.Count)], by, cancel), next);
    }

    /// <summary>One task in whatever state; null when there is none that this person may see.</summary>
    public async Task<TaskRow?> FindAsync(string publicId, Actor by, CancellationToken cancel)
    {
        var rows = await Rows(db.Tasks.AsNoTracking().VisibleTo(by).Where(t => t.PublicId == publicId)).ToListAsync(cancel);
        return (await WithOutcomesAsync(rows, by, cancel)).SingleOrDefault();
    }

    /// <summary>Every task of a case in whatever state that this person may see, in the order of their beginning.</summary>
    public async Task<IReadOnlyList<TaskRow>> OfCaseAsync(string caseNumber, Actor by, CancellationToken cancel)
    {
        var rows = await Rows(db.Tasks.AsNoTracking().VisibleTo(by).Where(t => t.Case!.Number == caseNumber).OrderBy(t => t.Id)).ToListAsync(cancel);
        return await WithOutcomesAsync(rows, by, cancel);
    }

    private static (string Scope, int Limit) Check(TaskFilter filter)
    {
        var fields = new InputFields();
        var scope = string.IsNullOrEmpty(filter.Scope) ? "mine" : filter.Scope;
        if (!Scopes.Contains(scope))
        {
            fields.Add("scope", $"Möglich sind: {string.Join(", ", Scopes)}.");
        }

        var limit = PageLimit.Read(fields, filter.Limit);
        fields.ThrowIfAny();
        return (scope, limit);
    }

    private IQueryable<DeskTask> Filtered(string scope, TaskFilter filter, Actor by)
    {
        var tasks = db.Tasks.AsNoTracking().VisibleTo(by).Where(t => t.State == TaskState.Open);
        tasks = scope switch
        {
            "mine" => tasks.DoneBy(by),
            "open" => tasks.OpenFor(by),
            _ => tasks,
        };
        if (!string.IsNullOrEmpty(filter.Type))
        {
            tasks = tasks.Where(t => t.Type == filter.Type);
        }

        return string.IsNullOrEmpty(filter.CaseNumber) ? tasks : tasks.Where(t => t.Case!.Number == filter.CaseNumber);
    }

    /// <summary>Two questions rather than one sort by "has no due date": each comes out of an index in order.</summary>
    private async Task<List<TaskRow>> RowsAsync(IQueryable<DeskTask> tasks, Cursor? cursor, int lastId, int count, CancellationToken cancel)
    {
        List<TaskRow> rows = [];
        if (cursor is not { Value.Length: 0 })
        {
            var due = cursor?.Instant();
            var dated = tasks.Where(t => t.DueAt != null);
            dated = due is null ? dated : dated.Where(t => t.DueAt >= due && (t.DueAt > due || t.Id > lastId));
            rows = await Rows(dated.OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(count)).ToListAsync(cancel);
        }

        if (rows.Count < count)
        {
            var from = cursor is { Value.Length: 0 } ? lastId : 0;
            var undated = tasks.Where(t => t.DueAt == null && t.Id > from).OrderBy(t => t.Id);
            rows.AddRange(await Rows(undated.Take(count - rows.Count)).ToListAsync(cancel));
        }

        return rows;
    }

    private IQueryable<TaskRow> Rows(IQueryable<DeskTask> tasks) => tasks.Select(t => new TaskRow
    {
        Id = t.PublicId,
        Type = t.Type,
        Title = t.Title,
        CaseNumber = t.Case!.Number,
        CaseSubject = t.Case.Subject,
        CaseStage = t.Case.Stage,
        Priority = t.Case.Priority,
        Office = db.Offices.Where(o => o.Id == t.OfficeId).Select(o => o.Code).First(),
        Role = t.Role,
        AssigneeId = t.AssigneeId,
        OfficeId = t.OfficeId,
        AssigneeEmail = t.Assignee!.Email,
        AssigneeName = t.Assignee.DisplayName,
        State = t.State,
        OpenedAt = t.OpenedAt,
        DueAt = t.DueAt,
        EndedAt = t.EndedAt,
        Outcome = t.Outcome,
        Version = t.Version,
        NodeId = t.NodeId,
        WorkflowVersionId = t.NodeId == null ? null
            : db.WorkflowInstances.Where(i => i.CaseId == t.CaseId).Select(i => (int?)i.WorkflowVersionId).FirstOrDefault(),
    });

    /// <summary>Charts are compiled once per version; only those that this process has not met yet are read.</summary>
    private async Task<IReadOnlyList<TaskRow>> WithOutcomesAsync(List<TaskRow> rows, Actor by, CancellationToken cancel)
    {
        var needed = rows.Select(r => r.WorkflowVersionId).OfType<int>().Distinct().ToList();
        var unknown = needed.FindAll(id => catalogue.Known(id) is null);
        var versions = unknown.Count == 0 ? [] : await db.WorkflowVersions.AsNoTracking().Where(v => unknown.Contains(v.Id)).ToListAsync(cancel);
        versions.ForEach(v => catalogue.Program(v));
        return [.. rows.Select(row => row with
        {
            Outcomes = OutcomesOf(row), InsteadOf = by.Represents(row.AssigneeId, row.OfficeId) ? row.AssigneeName : null,
        })];
    }

    private IReadOnlyList<(string Name, string Label)> OutcomesOf(TaskRow row)
    {
        if (row.Type == TaskTypes.DeliverMessage)
        {
            return DeliverMessageAct.Outcomes;
        }

        if (TaskTypes.Deadlines.Contains(row.Type) && row.NodeId is null)
        {
            return [.. DeadlineAct.Settings(row.Type).Outcomes.Select(o => (o.Name, o.Label))];
        }

        if (row is { NodeId: null, Type: TaskTypes.ExpertReview or TaskTypes.NameExpert })
        {
            var own = row.Type == TaskTypes.ExpertReview ? ExpertReviewAct.Settings : NameExpertAct.Settings;
            return [.. own.Outcomes.Select(o => (o.Name, o.Label))];
        }

        FlowchartProgram? program = row is { NodeId: not null, WorkflowVersionId: { } version } ? catalogue.Known(version) : null;
        return [.. (program?.Node(row.NodeId!).Task?.Outcomes ?? []).Select(o => (o.Name, o.Label))];
    }
}
