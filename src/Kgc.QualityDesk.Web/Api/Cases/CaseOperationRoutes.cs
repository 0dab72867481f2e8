using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Web.Api.Questions;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>Merging, splitting, linking, handing over, Wiedervorlage and time: each a recorded act, most of them with an inverse.</summary>
internal static class CaseOperationRoutes
{
    /// <param name="Version">of the case, as it was read; an older one is refused</param>
    public sealed record Seen(int? Version);

    /// <param name="Reason">the applicant reads it</param>
    /// <param name="Version">of the case, as it was read; an older one is refused</param>
    public sealed record Back(string? Reason, int? Version);

    /// <param name="Number">the new case</param>
    public sealed record NewPart(string Number);

    /// <param name="Id">for removing it</param>
    public sealed record NewLink(string Id);

    public static void MapCaseOperations(this RouteGroupBuilder staff)
    {
        var cases = staff.MapGroup("/cases/{number}").RequireAuthorization(Policies.Advising).WithTags("Fälle");
        cases.MapPost("/merge", MergeAsync).WithSummary("Den Fall mit einem anderen derselben Stelle zusammenführen")
            .WithDescription("Aufgaben und Termine des Falls ruhen, solange er mit dem anderen zusammengeführt ist. Zweimal dasselbe ist einmal.");
        cases.MapPost("/merge/undo", UnmergeAsync).WithSummary("Die Zusammenführung rückgängig machen")
            .WithDescription("Was die ratsuchende Person inzwischen schrieb, geht mit zurück.");
        cases.MapPost("/split", SplitAsync).Produces<NewPart>(StatusCodes.Status201Created).WithSummary("Einen Teil der Frage als eigenen Fall abtrennen")
            .WithDescription("Mit Idempotency-Key legt dieselbe Anfrage nur einen Fall an.");
        cases.MapPost("/split/undo", UnsplitAsync).WithSummary("Die Abtrennung dieses Falls rückgängig machen, solange dort niemand gearbeitet hat");
        cases.MapGet("/links", LinksAsync).WithSummary("Verbindungen zu anderen Fällen, auch aufgehobene");
        cases.MapPost("/links", LinkAsync).Produces<NewLink>(StatusCodes.Status201Created).WithSummary("Mit einem anderen Fall verknüpfen: related, follow-up-question oder same-project");
        cases.MapDelete("/links/{id}", UnlinkAsync).WithSummary("Eine Verknüpfung entfernen");
        cases.MapPost("/hand-over", HandOverAsync).WithSummary("An die andere Stelle übergeben, mit Einverständnis (consent) oder Benachrichtigung (notice)");
        cases.MapPost("/hand-over/undo", HandBackAsync).WithSummary("An die abgebende Stelle zurückgeben");
        cases.MapPost("/follow-up", FollowUpAsync).WithSummary("Wiedervorlage setzen");
        cases.MapDelete("/follow-up", FollowUpDoneAsync).WithSummary("Wiedervorlage erledigt");
        cases.MapGet("/time", TimeAsync).WithSummary("Zeitaufwand: die Summe des Falls und die eigenen Einträge");
        cases.MapPost("/time", SpendAsync).WithSummary("Minuten eintragen");
        cases.MapDelete("/time/{id}", TakeBackAsync).WithSummary("Einen eigenen Eintrag zurücknehmen");
        staff.MapGet("/hand-overs", (FindHandOvers find, CurrentActor by, CancellationToken cancel) => find.GivenAwayAsync(by.Actor, cancel))
            .RequireAuthorization(Policies.Advising).WithTags("Fälle").WithSummary("Was die eigene Stelle von abgegebenen Fällen noch sieht");
        staff.MapGet("/follow-ups", (bool? mine, FollowUps followUps, TimeProvider time, CurrentActor by, CancellationToken cancel) =>
                followUps.DueAsync(by.Actor, time.GetUtcNow(), mine ?? false, 100, cancel))
            .RequireAuthorization(Policies.Advising).WithTags("Fälle").WithSummary("Fällige Wiedervorlagen");
    }

    private static async Task<IReadOnlyList<LinkRow>> MergeAsync(
        string number, MergeCases.Input input, MergeCases merge, FindLinks find, CurrentActor by, CancellationToken cancel)
    {
        await merge.RunAsync(number, input, by.Actor, cancel);
        return await find.OfCaseAsync(number, by.Actor, cancel);
    }

    private static async Task<IReadOnlyList<LinkRow>> UnmergeAsync(
        string number, Seen seen, MergeCases merge, FindLinks find, CurrentActor by, CancellationToken cancel)
    {
        await merge.UndoAsync(number, seen.Version, by.Actor, cancel);
        return await find.OfCaseAsync(number, by.Actor, cancel);
    }

    private static async Task<IResult> SplitAsync(
        string number, SplitCase.Input input, HttpContext http, SplitCase split, CurrentActor by, CancellationToken cancel)
    {
        var part = await split.RunAsync(number, input, IdempotencyKey.Of(http, $"split {by.Actor.PersonId}"), by.Actor, cancel);
        return TypedResults.Created($"/api/v1/cases/{part}", new NewPart(part));
    }

    private static async Task<IResult> UnsplitAsync(string number, Seen seen, SplitCase split, CurrentActor by, CancellationToken cancel)
    {
        await split.UndoAsync(number, seen.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IReadOnlyList<LinkRow>> LinksAsync(string number, CaseViewQuery view, FindLinks find, CurrentActor by, CancellationToken cancel) =>
        await view.FindAsync(number, by.Actor, cancel) is null ? throw new RuleBroken("not-found") : await find.OfCaseAsync(number, by.Actor, cancel);

    private static async Task<IResult> LinkAsync(string number, LinkCases.Input input, LinkCases link, CurrentActor by, CancellationToken cancel) =>
        TypedResults.Created($"/api/v1/cases/{number}/links", new NewLink(await link.RunAsync(number, input, by.Actor, cancel)));

    private static async Task<IResult> UnlinkAsync(string number, string id, LinkCases link, CurrentActor by, CancellationToken cancel)
    {
        await link.UndoAsync(number, id, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    /// <summary>Afterwards the case is out of sight.</summary>
    private static async Task<IResult> HandOverAsync(string number, HandOverCase.Input input, HandOverCase handOver, CurrentActor by, CancellationToken cancel)
    {
        await handOver.RunAsync(number, input, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> HandBackAsync(string number, Back back, HandOverCase handOver, CurrentActor by, CancellationToken cancel)
    {
        await handOver.BackAsync(number, back.Reason, back.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<CaseView> FollowUpAsync(
        string number, FollowUps.Input input, FollowUps followUps, CaseViewQuery view, CurrentActor by, CancellationToken cancel)
    {
        await followUps.SetAsync(number, input, by.Actor, cancel);
        return await view.FindAsync(number, by.Actor, cancel) ?? throw new RuleBroken("not-found");
    }

    private static async Task<IResult> FollowUpDoneAsync(string number, int? version, FollowUps followUps, CurrentActor by, CancellationToken cancel)
    {
        await followUps.DoneAsync(number, version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<TimeSpent.View> TimeAsync(string number, TimeSpent spent, CurrentActor by, CancellationToken cancel) =>
        await spent.OfCaseAsync(number, by.Actor, cancel) ?? throw new RuleBroken("not-found");

    private static async Task<TimeSpent.View> SpendAsync(string number, TimeSpent.Input input, TimeSpent spent, CurrentActor by, CancellationToken cancel)
    {
        await spent.AddAsync(number, input, by.Actor, cancel);
        return await TimeAsync(number, spent, by, cancel);
    }

    private static async Task<TimeSpent.View> TakeBackAsync(string number, string id, TimeSpent spent, CurrentActor by, CancellationToken cancel)
    {
        await spent.RemoveAsync(number, id, by.Actor, cancel);
        return await TimeAsync(number, spent, by, cancel);
    }
}
