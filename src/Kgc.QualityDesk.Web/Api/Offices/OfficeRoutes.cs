using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Kgc.QualityDesk.Web.Api.Offices;

/// <summary>The calendar of an office: read it, see what a change would do, change it.</summary>
internal static class OfficeRoutes
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    public static void MapOffices(this RouteGroupBuilder staff)
    {
        var offices = staff.MapGroup("/offices/{code}/calendar").RequireAuthorization(Policies.Configuring).WithTags("Stellen");
        offices.MapGet("", CalendarAsync).WithSummary("Kalender einer Stelle: Öffnungszeiten, Schließtage, zugesagte Arbeitstage, Feiertage eines Jahres");
        offices.MapPost("/preview", PreviewAsync).WithSummary("Welche offenen Fälle durch eine Änderung einen anderen Termin bekämen; es ändert sich nichts");
        offices.MapPost("", ChangeAsync).WithSummary("Den Kalender ändern, mit dem token der Vorschau")
            .WithDescription("Hat sich der Kalender oder ein Fall seit der Vorschau geändert, ist die Antwort 409 (calendar.moved-on), und nichts ist gespeichert. "
                + "Sonst verschieben sich die Termine der Vorschau, und wer den alten kennt, wird benachrichtigt.");
    }

    private static async Task<CalendarAnswer> CalendarAsync(string code, int? year, EditCalendar edit, CurrentActor by, TimeProvider time, CancellationToken cancel)
    {
        var office = await edit.FindAsync(code, by.Actor, cancel);
        return year is null or (>= FirstYear and <= LastYear)
            ? CalendarAnswer.Of(office, year ?? BerlinTime.DateOf(time.Now()).Year)
            : throw RuleBroken.Field("year", $"Bitte geben Sie ein Jahr von {FirstYear} bis {LastYear} an.");
    }

    private static async Task<CalendarPreviewAnswer> PreviewAsync(
        string code, [FromBody] CalendarInput input, EditCalendar edit, CurrentActor by, TimeProvider time, CancellationToken cancel)
    {
        var office = await edit.FindAsync(code, by.Actor, cancel);
        return CalendarPreviewAnswer.Of(await edit.PreviewAsync(code, input.ToChange(), time.Now(), by.Actor, cancel), by.Actor.Advises(office.Id));
    }

    private static async Task<CalendarPreviewAnswer> ChangeAsync(
        string code, [FromBody] CalendarInput input, EditCalendar edit, CurrentActor by, CancellationToken cancel)
    {
        var office = await edit.FindAsync(code, by.Actor, cancel);
        return CalendarPreviewAnswer.Of(await edit.SaveAsync(code, input.ToChange(), input.Token, by.Actor, cancel), by.Actor.Advises(office.Id));
    }
}
