using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The chart's place of a case, read once per change and tracked.</summary>
public sealed class Instances(DeskDb db)
{
    private static readonly Compiled<Func<DeskDb, int, CancellationToken, Task<WorkflowInstance>>> OfCase = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int caseId, CancellationToken cancel) => db.WorkflowInstances.Single(i => i.CaseId == caseId)));

    private WorkflowInstance? _last;

    public async Task<WorkflowInstance> OfAsync(int caseId, CancellationToken cancel)
    {
        // A change that is tried again has let go of what it knew.
        if (_last is null || _last.CaseId != caseId || IsForgotten(_last))
        {
            _last = await OfCase.For(db)(db, caseId, cancel);
        }

        return _last;
    }

    private bool IsForgotten(WorkflowInstance instance)
    {
        // Asking for an entry looks for changes everywhere, which is the save's to do.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return db.Entry(instance).State == EntityState.Detached;
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }
}
