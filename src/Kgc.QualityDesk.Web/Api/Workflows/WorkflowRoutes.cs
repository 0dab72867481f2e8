using System.Text.Json;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>The flowcharts that cases run on: Elsa 3's workflow-definition JSON, in immutable versions.</summary>
internal static class WorkflowRoutes
{
    public sealed record WorkflowItem(
        string Id, string Name, int Version, bool IsLatest, string ContentHash, DateTimeOffset ImportedAt, int RunningCases, string? PublishedBy, string? Reason);

    public sealed record NewVersion(JsonElement? Definition, string? Reason);

    public sealed record Published(string Id, int Version, string ContentHash);

    public sealed record AuditLine(DateTimeOffset At, string Who, string Kind, string Text, string? Detail, string? Reason);

    /// <summary>A definition may have 1 MB; escaped in a request it is more.</summary>
    internal const int MostBytes = 4 * 1024 * 1024;

    public static void MapWorkflows(this RouteGroupBuilder staff)
    {
        var workflows = staff.MapGroup("/workflows").RequireAuthorization(Policies.Configuring).WithTags("Abläufe");
        workflows.MapGet("", ListAsync).WithSummary("Alle Abläufe mit ihren Versionen");
        workflows.MapGet("/{id}/versions/{n:int}", OneAsync).WithSummary("Ein Ablauf in einer Version, als JSON");
        workflows.MapGet("/{id}/versions/{n:int}/difference", DifferenceAsync).WithSummary("Was sich von Version n zu Version to ändert");
        workflows.MapGet("/{id}/audit", AuditAsync).WithSummary("Wer wann was an diesem Ablauf geändert hat und warum");
        workflows.MapPost("/{id}/versions", PublishAsync).RequireAuthorization(Policies.Administering).WithMetadata(new RequestSizeLimitAttribute(MostBytes))
            .Produces<Published>(StatusCodes.Status201Created).WithSummary("Eine Definition mit Grund als nächste Version veröffentlichen")
            .WithDescription("Die Versionsnummer vergibt das Beratungspult. Fehler und eine Definition ohne Unterschied zur geltenden Version werden abgelehnt.");
        workflows.MapDrafts();
        workflows.MapMigrations();
    }

    private static Task<List<WorkflowItem>> ListAsync(DeskDb db, CancellationToken cancel) =>
        db.WorkflowVersions.AsNoTracking().OrderBy(v => v.DefinitionId).ThenByDescending(v => v.Version)
            .Select(v => new WorkflowItem(v.DefinitionId, v.Name, v.Version, v.IsLatest, v.ContentHash, v.ImportedAt,
                db.WorkflowInstances.Count(i => i.WorkflowVersionId == v.Id && !i.IsFinished), v.PublishedBy!.DisplayName, v.Reason))
            .ToListAsync(cancel);

    private static async Task<JsonNode> OneAsync(string id, int n, DeskDb db, CancellationToken cancel) => JsonNode.Parse(await TextAsync(db, id, n, cancel))!;

    private static async Task<DifferenceAnswer> DifferenceAsync(string id, int n, int? to, DeskDb db, CancellationToken cancel)
    {
        var other = to ?? throw RuleBroken.Field("to", "Bitte geben Sie die Version an, mit der verglichen wird.");
        return DifferenceAnswer.Of(DefinitionDifference.Between(Read(await TextAsync(db, id, n, cancel)), Read(await TextAsync(db, id, other, cancel))));
    }

    private static async Task<List<AuditLine>> AuditAsync(string id, DeskDb db, CancellationToken cancel) =>
        (await db.AuditAsync(id, 200, cancel)).ConvertAll(a => new AuditLine(a.At, a.ActorName, a.Kind, AuditKinds.German(a.Kind), a.Detail, a.Reason));

    private static async Task<IResult> PublishAsync(string id, NewVersion input, PublishWorkflow publish, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        var text = input.Definition is { ValueKind: JsonValueKind.Object } definition
            ? definition.GetRawText() : throw RuleBroken.Field("definition", "Bitte geben Sie die Definition als JSON-Objekt an.");
        return await CreatedAsync(db, id, await publish.TextAsync(id, text, input.Reason, by.Actor, cancel), cancel);
    }

    internal static async Task<IResult> CreatedAsync(DeskDb db, string id, int number, CancellationToken cancel)
    {
        var hash = await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.Version == number).Select(v => v.ContentHash).SingleAsync(cancel);
        return TypedResults.Created($"/api/v1/workflows/{id}/versions/{number}", new Published(id, number, hash));
    }

    private static async Task<string> TextAsync(DeskDb db, string id, int n, CancellationToken cancel) =>
        await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.Version == n).Select(v => v.Json).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");

    private static WorkflowDefinition Read(string json) => DefinitionReader.Read(json, "").Definition!;
}
