using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Turnaround;

/// <summary>How long questions take.</summary>
internal static class TurnaroundRoutes
{
    public static void MapTurnaround(this RouteGroupBuilder staff) =>
        staff.MapGet("/turnaround", ([AsParameters] TurnaroundFilter filter, TurnaroundQuery query, CurrentActor by, CancellationToken cancel) =>
                query.RunAsync(filter, by.Actor, cancel))
            .RequireAuthorization(Policies.Advising)
            .WithTags("Auswertung")
            .WithSummary("Bearbeitungszeiten in Arbeitstagen")
            .WithDescription("P50, P80 und P90 vom Eingang bis zur ersten Antwort, offene Fälle als zensiert. "
                + "Die Leitung sieht alle Beratungspersonen, wer berät nur sich selbst und die Summe der Stelle.");
}
