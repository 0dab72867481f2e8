using AutoMapper;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Tasks;

/// <summary>Tasks for staff. Every act answers 200, 404 or 409, never "accepted, maybe".</summary>
internal static class TaskRoutes
{
    public sealed record Seen(int? Version);

    public sealed record Assignment(string? Assignee, int? Version);

    public static void MapTasks(this RouteGroupBuilder staff)
    {
        var tasks = staff.MapGroup("/tasks").WithTags("Aufgaben");
        tasks.MapGet("", ListAsync).WithSummary("Offene Aufgaben auflisten: mine (meine), open (frei für mich) oder all");
        tasks.MapGet("/{id}", OneAsync).WithSummary("Eine Aufgabe");
        tasks.MapPost("/{id}/claim", ClaimAsync).WithSummary("Eine Aufgabe übernehmen");
        tasks.MapPost("/{id}/release", ReleaseAsync).WithSummary("Eine Aufgabe zurückgeben");
        tasks.MapPost("/{id}/assign", AssignAsync).WithSummary("Eine Aufgabe jemandem zuweisen");
        tasks.MapPost("/{id}/complete", CompleteAsync).WithSummary("Eine Aufgabe erledigen")
            .WithDescription("Eine freie Aufgabe wird dabei übernommen. Zweimal erledigen oder eine alte Version ergibt 409. "
                + "Schreibt noch jemand an derselben Antwort (draft-response), ergibt das 409 mit dem Code response.other-draft: Nichts ist abgegeben, der eigene Text "
                + "bleibt als Entwurf, beide stehen unter /cases/{number}/drafts. Mit told (ids der gelesenen Entwürfe) wird trotzdem abgegeben.");
    }

    private static async Task<Page<TaskItem>> ListAsync(
        [AsParameters] TaskFilter filter, TaskList list, CurrentActor by, IMapper mapper, CancellationToken cancel)
    {
        var page = await list.PageAsync(filter, by.Actor, cancel);
        return new Page<TaskItem>(mapper.Map<List<TaskItem>>(page.Items), page.Next);
    }

    private static async Task<TaskItem> OneAsync(string id, TaskList list, CurrentActor by, IMapper mapper, CancellationToken cancel) =>
        mapper.Map<TaskItem>(await list.FindAsync(id, by.Actor, cancel) ?? throw new RuleBroken("not-found"));

    private static async Task<IResult> ClaimAsync(
        string id, Seen? seen, AssignTask assign, CurrentActor by, TaskAnswer answer, CancellationToken cancel)
    {
        await assign.ClaimAsync(id, seen?.Version, by.Actor, cancel);
        return await answer.Async(id, by.Actor, cancel);
    }

    private static async Task<IResult> ReleaseAsync(
        string id, Seen? seen, AssignTask assign, CurrentActor by, TaskAnswer answer, CancellationToken cancel)
    {
        await assign.ReleaseAsync(id, seen?.Version, by.Actor, cancel);
        return await answer.Async(id, by.Actor, cancel);
    }

    private static async Task<IResult> AssignAsync(
        string id, Assignment to, AssignTask assign, CurrentActor by, TaskAnswer answer, CancellationToken cancel)
    {
        await assign.AssignAsync(id, to.Version, to.Assignee, by.Actor, cancel);
        return await answer.Async(id, by.Actor, cancel);
    }

    private static async Task<IResult> CompleteAsync(
        string id, CompleteInput input, GiveIn give, CurrentActor by, TaskAnswer answer, CancellationToken cancel)
    {
        await give.RunAsync(id, input, by.Actor, cancel);
        return await answer.Async(id, by.Actor, cancel);
    }
}
