using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>Drafts: texts that may be faulty and that no case takes.</summary>
internal static class DraftRoutes
{
    /// <summary><c>definition</c> as an object, or as a text that need not be JSON yet; or <c>basedOn</c> a version alone.</summary>
    public sealed record DraftInput(JsonElement? Definition, int? BasedOn, int? Version, string? Reason);

    public sealed record Fault(string Place, string Reason);

    public sealed record DraftAnswer(
        string Id, string Workflow, int? BasedOn, int Version, DateTimeOffset ChangedAt, string? ChangedBy, string Text, IReadOnlyList<Fault> Problems, DifferenceAnswer? Difference);

    public sealed record DraftItem(string Id, string Workflow, int? BasedOn, int Version, DateTimeOffset ChangedAt, string? ChangedBy);

    public static void MapDrafts(this RouteGroupBuilder workflows)
    {
        var drafts = workflows.MapGroup("/{id}/drafts");
        drafts.MapGet("", ListAsync).WithSummary("Entwürfe eines Ablaufs");
        drafts.MapGet("/{draft}", OneAsync).WithSummary("Ein Entwurf mit Fehlern und Unterschied zur geltenden Version");
        var change = drafts.MapGroup("").RequireAuthorization(Policies.Administering).WithMetadata(new RequestSizeLimitAttribute(WorkflowRoutes.MostBytes));
        change.MapPost("", CreateAsync).Produces<DraftAnswer>(StatusCodes.Status201Created).WithSummary("Einen Entwurf anlegen, auch einen fehlerhaften");
        change.MapPost("/{draft}", SaveAsync).WithSummary("Einen Entwurf ändern; version ist die gesehene");
        change.MapDelete("/{draft}", DeleteAsync).WithSummary("Einen Entwurf löschen");
        change.MapPost("/{draft}/publish", PublishAsync).Produces<WorkflowRoutes.Published>(StatusCodes.Status201Created)
            .WithSummary("Einen Entwurf mit Grund veröffentlichen; zweimal gesendet, einmal veröffentlicht");
    }

    private static Task<List<DraftItem>> ListAsync(string id, DeskDb db, CancellationToken cancel) =>
        db.WorkflowDrafts.AsNoTracking().Where(d => d.DefinitionId == id).OrderByDescending(d => d.ChangedAt)
            .Select(d => new DraftItem(d.PublicId, d.DefinitionId, d.BasedOn, d.Version, d.ChangedAt, d.ChangedBy!.DisplayName)).ToListAsync(cancel);

    private static async Task<DraftAnswer> OneAsync(string id, string draft, DeskDb db, CancellationToken cancel)
    {
        var row = await db.WorkflowDrafts.AsNoTracking().Include(d => d.ChangedBy).SingleOrDefaultAsync(d => d.PublicId == draft && d.DefinitionId == id, cancel)
            ?? throw new RuleBroken("not-found");
        var text = DraftText.Check(row.Json, id, await PublishWorkflow.NextAsync(db, id, cancel));
        var latest = await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.IsLatest).Select(v => v.Json).SingleOrDefaultAsync(cancel);
        var difference = text.Definition is not null && latest is not null && DefinitionReader.Read(latest, "").Definition is { } current
            ? DifferenceAnswer.Of(DefinitionDifference.Between(current, text.Definition)) : null;
        return new(row.PublicId, row.DefinitionId, row.BasedOn, row.Version, row.ChangedAt, row.ChangedBy?.DisplayName, row.Json,
            [.. text.Problems.Select(p => new Fault(p.Place, p.Reason))], difference);
    }

    private static async Task<IResult> CreateAsync(string id, DraftInput input, EditDraft edit, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        var draft = input.Definition is null && input.BasedOn is { } version
            ? await edit.CreateFromAsync(id, version, by.Actor, cancel)
            : (await edit.CreateAsync(id, Text(input), input.BasedOn, by.Actor, cancel)).PublicId;
        return TypedResults.Created($"/api/v1/workflows/{id}/drafts/{draft}", await OneAsync(id, draft, db, cancel));
    }

    private static async Task<DraftAnswer> SaveAsync(string id, string draft, DraftInput input, EditDraft edit, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        await OneAsync(id, draft, db, cancel);
        var seen = input.Version ?? throw RuleBroken.Field("version", "Bitte geben Sie die Version des Entwurfs an, die Sie gesehen haben.");
        await edit.SaveAsync(draft, Text(input), seen, by.Actor, cancel);
        return await OneAsync(id, draft, db, cancel);
    }

    private static async Task<IResult> DeleteAsync(string id, string draft, EditDraft edit, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        await OneAsync(id, draft, db, cancel);
        await edit.DeleteAsync(draft, null, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> PublishAsync(string id, string draft, DraftInput input, PublishWorkflow publish, DeskDb db, CurrentActor by, CancellationToken cancel)
    {
        var version = input.Version ?? await db.WorkflowDrafts.Where(d => d.PublicId == draft && d.DefinitionId == id).Select(d => (int?)d.Version).SingleOrDefaultAsync(cancel) ?? 0;
        return await WorkflowRoutes.CreatedAsync(db, id, await publish.DraftAsync(draft, version, input.Reason, by.Actor, cancel), cancel);
    }

    private static string? Text(DraftInput input) => input.Definition switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } definition => DraftText.Pretty(definition.GetRawText()),
        _ => null,
    };
}
