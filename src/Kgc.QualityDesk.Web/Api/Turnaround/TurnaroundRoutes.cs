using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.SignIn;

namespace Kgc.QualityDesk.Web.Api.Turnaround;

/// <summary>How long questions take.</summary>
internal static class TurnaroundRoutes
{
    public static void MapTurnaround(this RouteGroupBuilder staff)
    {
        staff.MapGet("/turnaround", ([AsParameters] TurnaroundFilter filter, TurnaroundQuery query, CurrentActor by, CancellationToken cancel) =>
                query.RunAsync(filter, by.Actor, cancel))
            .RequireAuthorization(Policies.Advising)
            .WithTags("Auswertung")
            .WithSummary("Bearbeitungszeiten in Arbeitstagen")
            .WithDescription("P50, P80 und P90 vom Eingang bis zur ersten Antwort, offene Fälle als zensiert. "
                + "Die Leitung sieht alle Beratungspersonen, wer berät nur sich selbst und die Summe der Stelle.");
        staff.MapGet("/turnaround/board", ([AsParameters] TurnaroundFilter filter, BoardQuery query, CurrentActor by, CancellationToken cancel) =>
                query.RunAsync(filter, by.Actor, cancel))
            .RequireAuthorization(Policies.Advising)
            .WithTags("Auswertung")
            .WithSummary("Alle Zahlen der Seite Auswertung")
            .WithDescription("Offene Fälle nach Abschnitt und Alter, Eingang und Ausgang je Woche, Dauer je Monat, steckengebliebene Fälle und ihr Risiko, Auslastung, Wartestellen.");
        staff.MapGet("/turnaround/cases", ([AsParameters] TurnaroundFilter filter, string? figure, string? cursor, FigureCases cases, CurrentActor by, CancellationToken cancel) =>
                cases.PageAsync(filter, figure ?? "all", cursor, by.Actor, cancel))
            .RequireAuthorization(Policies.Advising)
            .WithTags("Auswertung")
            .WithSummary("Die Fälle hinter einer Zahl")
            .WithDescription("figure ist etwa all, open, late, stage:review, month:2026-03, week-in:2026-03-02, open-now, overdue, open:intake:3-5, stuck oder wait:ablauf/schritt.");
    }
}
