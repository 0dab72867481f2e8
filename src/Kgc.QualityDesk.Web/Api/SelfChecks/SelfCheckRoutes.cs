using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Limits;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.SelfChecks;

/// <summary>The catalogue for everybody, the counts for the office. Runs themselves leave the desk by their pages only.</summary>
internal static class SelfCheckRoutes
{
    public static void MapSelfCheckCatalogue(this RouteGroupBuilder api) =>
        api.MapGet("/self-checks/catalogue", CatalogueAnswer (string? edition, SelfCheckCatalogue catalogue, TimeProvider time) => CatalogueAnswer.Of(
                edition is null ? catalogue.Current(time.GetUtcNow()) : catalogue.Editions.FirstOrDefault(e => e.Edition == edition) ?? throw new RuleBroken("not-found"),
                catalogue.Editions))
            .AllowAnonymous()
            .RequireRateLimiting(DeskLimits.Reading)
            .WithTags("Selbstcheck")
            .WithSummary("Kriterien und Stufen einer Ausgabe")
            .WithDescription("Ohne edition die heute geltende. Wie viele Stufen ein Kriterium hat, steht in den Daten.");

    public static void MapSelfCheckFigures(this RouteGroupBuilder staff) =>
        staff.MapGet("/self-checks/figures", (string? office, int? year, SelfCheckFigures figures, CurrentActor by, CancellationToken cancel) =>
                figures.RunAsync(office, year, by.Actor, cancel))
            .RequireAuthorization(Policies.Advising)
            .WithTags("Auswertung")
            .WithSummary("Summen der Selbstchecks einer Stelle und eines Jahres")
            .WithDescription("Erst ab fünf Selbstchecks. Zahlen von 1 bis 4 sind null, ebenso weitere, aus denen sie sich ergäben.");
}
