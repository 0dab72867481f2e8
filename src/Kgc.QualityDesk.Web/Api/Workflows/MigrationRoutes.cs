using System.Text.Json;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>Running cases on their way to another version: dry run, migration, undo.</summary>
internal static class MigrationRoutes
{
    public sealed record UndoInput(string? Reason, List<string>? Cases);

    public static void MapMigrations(this RouteGroupBuilder workflows)
    {
        var moves = workflows.MapGroup("/{id}").RequireAuthorization(Policies.Administering);
        moves.MapPost("/dry-run", DryRunAsync).WithMetadata(new RequestSizeLimitAttribute(WorkflowRoutes.MostBytes))
            .WithSummary("Was aus jedem laufenden Fall würde; es ändert sich nichts")
            .WithDescription("to (eine Version) oder definition (eine neue Definition) oder draft (Kennung eines Entwurfs, oder die Definition). "
                + "result: stays (wartet am selben Schritt), maps (wartet an einem anderen), blocked (bleibt auf seiner Version, mit Gründen).");
        moves.MapGet("/migrations", ListAsync).WithSummary("Umstellungen dieses Ablaufs");
        moves.MapPost("/migrations", BeginAsync).Produces<BatchView>(StatusCodes.Status201Created).WithSummary("Laufende Fälle auf eine Version umstellen")
            .WithDescription("Mit den Angaben der Probe und einem Grund. Was die Anfrage nicht in 20 Sekunden schafft (pending), setzt der Server von selbst fort.");
        moves.MapGet("/migrations/{batch}", OneAsync).WithSummary("Stand einer Umstellung, je Fall");
        moves.MapPost("/migrations/{batch}/retry", RetryAsync).WithSummary("Blockierte Fälle neu prüfen und umstellen");
        moves.MapPost("/migrations/{batch}/undo", UndoAsync).WithSummary("Umgestellte Fälle zurücksetzen, in denen seither nichts geschehen ist");
    }

    private static async Task<DryRunAnswer> DryRunAsync(string id, MoveInput input, DryRun dryRun, DeskDb db, TimeProvider time, CancellationToken cancel)
    {
        if (await DraftAsync(id, input, db, cancel) is { } text)
        {
            var (definition, problems) = DraftText.Check(text, id, await PublishWorkflow.NextAsync(db, id, cancel));
            return definition is not null && problems.Count == 0
                ? DryRunAnswer.Of(id, null, await dryRun.OfDraftAsync(id, input.From, definition, input.Options(), time.Now(), cancel), input)
                : throw RuleBroken.Field("definition", string.Join('\n', problems.Take(50).Select(p => $"{p.Place}: {p.Reason}")));
        }

        var to = await TargetAsync(id, input, db, cancel);
        return DryRunAnswer.Of(id, to, await dryRun.OfVersionAsync(id, input.From, to, input.Options(), time.Now(), cancel), input);
    }

    private static async Task<IReadOnlyList<BatchView>> ListAsync(string id, MigrationQuery query, CancellationToken cancel) => await query.ListAsync(id, cancel);

    private static Task<BatchView> OneAsync(string id, string batch, MoveState? state, int? limit, string? cursor, MigrationQuery query, CancellationToken cancel) =>
        query.FindAsync(id, batch, state, limit is >= 1 and <= 10_000 ? limit.Value : 500, cursor, cancel);

    private static async Task<IResult> BeginAsync(
        string id, MoveInput input, MigrateCases migrate, MigrationRun run, DeskDb db, MigrationQuery query, CurrentActor by, CancellationToken cancel)
    {
        var to = await TargetAsync(id, input, db, cancel);
        var batch = await migrate.BeginAsync(id, input.From, to, input.Options(), input.Cases, input.Reason, by.Actor, cancel);
        await run.NowAsync(batch, cancel);
        return TypedResults.Created($"/api/v1/workflows/{id}/migrations/{batch}", await OneAsync(id, batch, null, input.Limit, null, query, cancel));
    }

    private static async Task<BatchView> RetryAsync(string id, string batch, MigrateCases migrate, MigrationRun run, MigrationQuery query, CurrentActor by, CancellationToken cancel)
    {
        await OneAsync(id, batch, null, 1, null, query, cancel);
        await migrate.RetryAsync(batch, by.Actor, cancel);
        await run.NowAsync(batch, cancel);
        return await OneAsync(id, batch, null, null, null, query, cancel);
    }

    private static async Task<BatchView> UndoAsync(
        string id, string batch, UndoInput input, MigrateCases migrate, MigrationRun run, MigrationQuery query, CurrentActor by, CancellationToken cancel)
    {
        await OneAsync(id, batch, null, 1, null, query, cancel);
        await migrate.UndoAsync(batch, input.Cases, input.Reason, by.Actor, cancel);
        await run.NowAsync(batch, cancel);
        return await OneAsync(id, batch, null, null, null, query, cancel);
    }

    // Without a word about the target the latest version is meant.
    private static async Task<int> TargetAsync(string id, MoveInput input, DeskDb db, CancellationToken cancel) =>
        input.To ?? await db.WorkflowVersions.Where(v => v.DefinitionId == id && v.IsLatest).Select(v => (int?)v.Version).SingleOrDefaultAsync(cancel)
            ?? throw new RuleBroken("not-found");

    private static async Task<string?> DraftAsync(string id, MoveInput input, DeskDb db, CancellationToken cancel) => (input.Definition ?? input.Draft) switch
    {
        { ValueKind: JsonValueKind.Object } definition => definition.GetRawText(),
        { ValueKind: JsonValueKind.String } draft => await db.WorkflowDrafts.Where(d => d.PublicId == draft.GetString() && d.DefinitionId == id)
            .Select(d => d.Json).SingleOrDefaultAsync(cancel) ?? throw RuleBroken.Field("draft", "Diesen Entwurf gibt es nicht."),
        _ => null,
    };
}
