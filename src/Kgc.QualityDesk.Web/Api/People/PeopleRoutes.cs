using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.People;

/// <summary>Substitution, leaving and coming back.</summary>
internal static class PeopleRoutes
{
    /// <param name="Id">for ending it</param>
    public sealed record NewSubstitution(string Id);

    /// <param name="Version">as it was read; an older one is refused</param>
    public sealed record Seen(int? Version);

    public static void MapPeople(this RouteGroupBuilder staff)
    {
        var substitutions = staff.MapGroup("/substitutions").RequireAuthorization(Policies.Advising).WithTags("Personen");
        substitutions.MapGet("", (Substitutions all, CurrentActor by, CancellationToken cancel) => all.ListAsync(by.Actor, cancel)).WithSummary("Vertretungen der eigenen Stellen");
        substitutions.MapPost("", AddAsync).Produces<NewSubstitution>(StatusCodes.Status201Created).WithSummary("Eine Vertretung eintragen")
            .WithDescription("Die eigene, als Leitung die aller der Stelle. Überschneidungen und Kreise werden abgelehnt.");
        substitutions.MapPost("/{id}/end", EndAsync).WithSummary("Eine Vertretung sofort beenden");
        var people = staff.MapGroup("/people/{email}").RequireAuthorization(Policies.Administering).WithTags("Personen");
        people.MapGet("/leaving", (string email, string? successor, DeactivatePerson leave, CurrentActor by, CancellationToken cancel) =>
            leave.PreviewAsync(email, successor, by.Actor, cancel)).WithSummary("Vorschau: was beim Deaktivieren übergeben wird, in Zahlen");
        people.MapPost("/deactivate", (string email, DeactivatePerson.Input input, DeactivatePerson leave, CurrentActor by, CancellationToken cancel) =>
                leave.RunAsync(email, input, by.Actor, cancel)).WithSummary("Eine Person deaktivieren und ihre Arbeit einer anderen übergeben")
            .WithDescription("Sitzungen, Zugangstoken und Anmeldelinks enden sofort.");
        people.MapPost("/reactivate", ReactivateAsync).WithSummary("Eine Person wieder zulassen");
    }

    private static async Task<IResult> AddAsync(Substitutions.Input input, Substitutions substitutions, CurrentActor by, CancellationToken cancel) =>
        TypedResults.Created("/api/v1/substitutions", new NewSubstitution(await substitutions.AddAsync(input, by.Actor, cancel)));

    private static async Task<IResult> EndAsync(string id, Seen seen, Substitutions substitutions, CurrentActor by, CancellationToken cancel)
    {
        await substitutions.EndAsync(id, seen.Version, by.Actor, cancel);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ReactivateAsync(string email, DeactivatePerson leave, CurrentActor by, CancellationToken cancel)
    {
        await leave.ReactivateAsync(email, by.Actor, cancel);
        return TypedResults.NoContent();
    }
}
