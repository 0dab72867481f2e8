using System.Text.Json.Nodes;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>The flowcharts that cases run on: Elsa 3's workflow-definition JSON.</summary>
internal static class WorkflowRoutes
{
    public sealed record WorkflowItem(string Id, string Name, int Version, bool IsLatest, string ContentHash, DateTimeOffset ImportedAt, int RunningCases);

    public static void MapWorkflows(this RouteGroupBuilder staff)
    {
        var workflows = staff.MapGroup("/workflows").RequireAuthorization(Policies.Configuring).WithTags("Abläufe");
        workflows.MapGet("", ListAsync).WithSummary("Alle Abläufe mit ihren Versionen");
        workflows.MapGet("/{id}/versions/{n:int}", OneAsync).WithSummary("Ein Ablauf in einer Version, als JSON");
    }

    private static Task<List<WorkflowItem>> ListAsync(DeskDb db, CancellationToken cancel) =>
        db.WorkflowVersions.AsNoTracking().OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Version)
            .Select(v => new WorkflowItem(v.DefinitionId, v.Name, v.Version, v.IsLatest, v.ContentHash, v.ImportedAt,
                db.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && !i.IsFinished)))
            .ToListAsync(cancel);

    private static async Task<JsonNode> OneAsync(string id, int n, DeskDb db, CancellationToken cancel)
    {
        var json = await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.Version == n).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        return json is null ? throw new RuleBroken("not-found") : JsonNode.Parse(json)!;
    }
}
