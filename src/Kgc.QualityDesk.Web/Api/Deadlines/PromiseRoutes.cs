using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Deadlines;

/// <summary>Service promises of an office, for its supervisors and administrators.</summary>
internal static class PromiseRoutes
{
    public sealed record Move(string? Direction, int? Version);

    /// <param name="Text">a German sentence</param>
    public sealed record Preview(string Text);

    public static void MapPromises(this RouteGroupBuilder staff)
    {
        var promises = staff.MapGroup("/offices/{code}/promises").RequireAuthorization(Policies.Configuring).WithTags("Zusagen");
        promises.MapGet("", ListAsync).WithSummary("Zusagen einer Stelle in ihrer Reihenfolge")
            .WithDescription("Die erste, deren Bedingung auf einen Fall zutrifft, gilt; ohne eine gelten die Tage der Stelle nach Priorität.");
        promises.MapGet("/{id}", OneAsync).WithSummary("Eine Zusage");
        promises.MapGet("/preview", async (string code, string? condition, PromisePreview preview, CurrentActor by, CancellationToken cancel) =>
                new Preview(await preview.TextAsync(code, condition, by.Actor, cancel)))
            .WithSummary("Auf wie viele offene Fälle eine Bedingung jetzt zutrifft");
        promises.MapPost("", AddAsync).Produces<PromiseAnswer>(StatusCodes.Status201Created).WithSummary("Eine Zusage hinter allen anderen anlegen");
        promises.MapPut("/{id}", ChangeAsync).WithSummary("Eine Zusage ändern")
            .WithDescription("Was Fällen zugesagt ist, bleibt. version ist die gelesene; eine ältere ergibt 409.");
        promises.MapPost("/{id}/move", MoveAsync).WithSummary("Einen Platz nach oben (up) oder unten (down)");
        promises.MapDelete("/{id}", RemoveAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Eine Zusage entfernen");
    }

    private static async Task<IEnumerable<PromiseAnswer>> ListAsync(string code, EditPromises edit, CurrentActor by, CancellationToken cancel) =>
        (await edit.ListAsync(code, by.Actor, cancel)).Select(PromiseAnswer.Of);

    private static async Task<PromiseAnswer> OneAsync(string code, string id, EditPromises edit, CurrentActor by, CancellationToken cancel) =>
        (await ListAsync(code, edit, by, cancel)).FirstOrDefault(p => p.Id == id) ?? throw new RuleBroken("not-found");

    private static async Task<IResult> AddAsync(string code, PromiseInput input, EditPromises edit, CurrentActor by, CancellationToken cancel)
    {
        var id = await edit.AddAsync(code, input, by.Actor, cancel);
        return TypedResults.Created($"/api/v1/offices/{code}/promises/{id}", await OneAsync(code, id, edit, by, cancel));
    }

    private static async Task<PromiseAnswer> ChangeAsync(string code, string id, PromiseInput input, EditPromises edit, CurrentActor by, CancellationToken cancel)
    {
        await edit.ChangeAsync(code, id, input, input.Version, by.Actor, cancel);
        return await OneAsync(code, id, edit, by, cancel);
    }

    private static async Task<IEnumerable<PromiseAnswer>> MoveAsync(string code, string id, Move move, EditPromises edit, CurrentActor by, CancellationToken cancel)
    {
        await OneAsync(code, id, edit, by, cancel);
        var up = move.Direction switch
        {
            "up" => true,
            "down" => false,
            _ => throw RuleBroken.Field("direction", "Möglich sind up und down."),
        };
        await edit.MoveAsync(code, id, up, move.Version, by.Actor, cancel);
        return await ListAsync(code, edit, by, cancel);
    }

    private static async Task<IResult> RemoveAsync(string code, string id, int? version, EditPromises edit, CurrentActor by, CancellationToken cancel)
    {
        await edit.RemoveAsync(code, id, version, by.Actor, cancel);
        return TypedResults.NoContent();
    }
}
