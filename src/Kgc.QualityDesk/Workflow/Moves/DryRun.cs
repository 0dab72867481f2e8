using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Plans the migration of all running cases at once and changes nothing.</summary>
public sealed class DryRun(DeskDb db, CaseStands stands, WorkflowCatalogue catalogue, OfficeCalendars calendars)
{
    /// <param name="definitionId">the flowchart</param>
    /// <param name="from">only cases of this version; null for all others than the target</param>
    /// <param name="to">the version to go over to</param>
    /// <param name="options">mapping and timers</param>
    /// <param name="now">from when timers that begin anew run</param>
    /// <param name="cancel">gives up</param>
    public async Task<DryRunReport> OfVersionAsync(string definitionId, int? from, int to, MoveOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        var target = await VersionAsync(definitionId, to, "to", cancel);
        if (from == to)
        {
            throw RuleBroken.Field("from", "Bitte wählen Sie zwei verschiedene Fassungen.");
        }

        return await PlanAsync(definitionId, from, target.Id, catalogue.Program(target), options, now, cancel);
    }

    /// <summary>A draft that was checked, against the versions that cases run on.</summary>
    public Task<DryRunReport> OfDraftAsync(string definitionId, int? from, WorkflowDefinition draft, MoveOptions options, DateTimeOffset now, CancellationToken cancel) =>
        PlanAsync(definitionId, from, null, FlowchartProgram.Compile(draft), options, now, cancel);

    private async Task<DryRunReport> PlanAsync(
        string definitionId, int? from, int? targetId, FlowchartProgram target, MoveOptions options, DateTimeOffset now, CancellationToken cancel)
    {
        int? fromId = from is { } number ? (await VersionAsync(definitionId, number, "from", cancel)).Id : null;
        var planners = await PlannersAsync(db.WorkflowVersions.Where(v => v.DefinitionId == definitionId), target, options, cancel);
        Check(planners.Options, [.. planners.Programs], target);
        var which = db.WorkflowInstances.Where(i => i.WorkflowVersion!.DefinitionId == definitionId && i.WorkflowVersionId != targetId
            && (fromId == null || i.WorkflowVersionId == fromId));
        var all = await stands.LoadAsync(which, tracked: false, found => planners.Suspects(found.Where(planners.Knows)), cancel);
        List<CasePlan> plans = [];
        foreach (var stand in all.Where(planners.Knows))
        {
            plans.Add(planners.Of(stand).Plan(stand, await calendars.OfAsync(stand.OfficeId, cancel), now));
        }

        return new(target.Definition, planners.Versions, plans);
    }

    /// <summary>The planners that a batch was begun with.</summary>
    internal async Task<MovePlanners> PlannersOfBatchAsync(int batchId, CancellationToken cancel)
    {
        var batch = await db.MigrationBatches.AsNoTracking().SingleAsync(b => b.Id == batchId, cancel);
        var from = db.WorkflowVersions.Where(v => db.CaseMigrations.Any(m => m.BatchId == batchId && m.FromVersionId == v.Id));
        return await PlannersAsync(from, await catalogue.ProgramAsync(db, batch.ToVersionId, cancel), MoveOptions.FromJson(batch.Options), cancel);
    }

    private async Task<MovePlanners> PlannersAsync(IQueryable<WorkflowVersion> which, FlowchartProgram target, MoveOptions options, CancellationToken cancel)
    {
        var versions = await which.Select(v => new { v.Id, v.Version }).ToListAsync(cancel);
        Dictionary<int, FlowchartProgram> programs = [];
        foreach (var version in versions)
        {
            programs[version.Id] = await catalogue.ProgramAsync(db, version.Id, cancel);
        }

        return new MovePlanners(programs, target, options.In(programs.Values, target), await stands.RolesAsync(cancel), versions.ToDictionary(v => v.Id, v => v.Version));
    }

    private async Task<WorkflowVersion> VersionAsync(string definitionId, int number, string field, CancellationToken cancel)
    {
        if (!await db.WorkflowVersions.AnyAsync(v => v.DefinitionId == definitionId, cancel))
        {
            throw new RuleBroken("not-found");
        }

        return await db.WorkflowVersions.AsNoTracking().SingleOrDefaultAsync(v => v.DefinitionId == definitionId && v.Version == number, cancel)
            ?? throw RuleBroken.Field(field, $"Die Fassung {number} gibt es nicht.");
    }

    private static void Check(MoveOptions options, IReadOnlyList<FlowchartProgram> from, FlowchartProgram to)
    {
        var fields = new InputFields();
        foreach (var (old, fresh) in options.Mapping)
        {
            if (from.Count > 0 && from.All(program => program.Find(old) is null))
            {
                fields.Add("mapping", $"Den Schritt „{old}“ gibt es in keiner der bisherigen Fassungen.");
            }
            else if (to.Find(fresh) is null)
            {
                fields.Add("mapping", $"Den Schritt „{fresh}“ gibt es in der neuen Fassung nicht.");
            }
        }

        foreach (var node in options.Restart.Where(node => to.Find(node) is null))
        {
            fields.Add("timers", $"Den Schritt „{node}“ gibt es in der neuen Fassung nicht.");
        }

        fields.ThrowIfAny();
    }
}
