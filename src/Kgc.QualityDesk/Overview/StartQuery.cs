using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Overview;

/// <summary>The desk's first page: a fixed number of statements, however much there is to do.</summary>
public sealed class StartQuery(DeskDb db, StageNorms norms, TimeProvider time)
{
    /// <summary>Lines of a pile; the list behind it has them all.</summary>
    public const int Lines = 5;

    public async Task<Start> RunAsync(Actor by, CancellationToken cancel)
    {
        var scope = new WorkScope(by, time.Now());
        var tasks = await TaskPiles.FindAsync(db, scope, Lines, cancel);
        IReadOnlyList<WorkPile> cases = scope.Advises ? await new CasePiles(db, norms).FindAsync(scope, Lines, cancel) : [];
        return new Start(Next(tasks, scope), [.. tasks, .. cases], scope.IsOffice);
    }

    /// <summary>The most urgent first, as <see cref="NextTask"/>; a supervisor's overdue and soon ones are the office's, so only their own pile counts.</summary>
    private static WorkLine? Next(IReadOnlyList<WorkPile> piles, WorkScope scope)
    {
        IEnumerable<WorkGroup> order = scope.IsOffice ? [WorkGroup.Mine, WorkGroup.Unassigned] : [WorkGroup.Overdue, WorkGroup.Soon, WorkGroup.Mine, WorkGroup.Unassigned];
        return order.SelectMany(group => piles.Single(p => p.Group == group).Lines).FirstOrDefault();
    }
}
