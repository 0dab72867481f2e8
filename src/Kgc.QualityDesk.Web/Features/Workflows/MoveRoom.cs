using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Api.Workflows;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>Asks for a dry run or a migration in the words of the page's address.</summary>
public sealed class MoveRoom(DryRun dryRun, MigrateCases migrate, MigrationRun run, DeskDb db)
{
    public async Task<DryRunReport> PlanAsync(string id, MoveQuery query, CancellationToken cancel)
    {
        if (query.Draft is null)
        {
            var to = query.To ?? throw new RuleBroken("not-found");
            return await dryRun.OfVersionAsync(id, query.From, to, await OptionsAsync(id, to, query, cancel), run.Now, cancel);
        }

        var json = await db.WorkflowDrafts.Where(d => d.PublicId == query.Draft && d.DefinitionId == id).Select(d => d.Json).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");
        var (definition, problems) = DraftText.Check(json, id, await PublishWorkflow.NextAsync(db, id, cancel));
        if (definition is null || problems.Count > 0)
        {
            throw RuleBroken.Field("entwurf", "Der Entwurf hat noch Fehler. Bitte beheben Sie sie zuerst.");
        }

        var program = FlowchartProgram.Compile(definition);
        return await dryRun.OfDraftAsync(id, query.From, definition, query.Options(node => program.Find(node) is not null), run.Now, cancel);
    }

    /// <returns>public id of the batch</returns>
    public async Task<string> BeginAsync(string id, MoveQuery query, string? reason, Actor by, CancellationToken cancel)
    {
        var to = query.To ?? throw new RuleBroken("not-found");
        var batch = await migrate.BeginAsync(id, query.From, to, await OptionsAsync(id, to, query, cancel), null, reason, by, cancel);
        await run.NowAsync(batch, cancel);
        return batch;
    }

    private async Task<MoveOptions> OptionsAsync(string id, int to, MoveQuery query, CancellationToken cancel)
    {
        var json = await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.Version == to).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        var program = json is null ? null : FlowchartProgram.Compile(DefinitionReader.Read(json, id).Definition!);
        return query.Options(node => program?.Find(node) is not null);
    }
}
