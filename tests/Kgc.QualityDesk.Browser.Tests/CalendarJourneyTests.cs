using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A supervisor enters a closing day: sees whose date moves, saves, and the applicant reads why.</summary>
public sealed class CalendarJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_closing_day_is_looked_at_before_it_moves_dates()
    {
        var number = await desk.Ask();
        var (day, subject) = await desk.DbAsync(async db =>
        {
            var theCase = await db.Cases.SingleAsync(c => c.Number == number, WebDesk.Cancel);
            return (BerlinTime.DateOf(theCase.DueAt), theCase.Subject);
        });
        var lea = await browser.SignInAsync(desk, "lea.th");
        await lea.GotoAsync("/desk/verwaltung/kalender/TH");
        await lea.Locator("#Input_Day").FillAsync(day.ToString("O"));
        await lea.FillInAsync("Grund", "Betriebsausflug");
        await lea.PressAsync(AriaRole.Button, "Vorschau zum Schließtag");
        await lea.ExpectAsync("1 von 1 offenen Fällen");
        await lea.ExpectAsync(number);
        await lea.ExpectAsync(subject);
        await lea.LookHereAsync("calendar-preview");

        await lea.PressAsync(AriaRole.Button, "Änderung speichern und Termine verschieben");
        await lea.ExpectAsync("1 offener Fall hat einen neuen Termin.");
        await lea.LookHereAsync("calendar-saved");
        Assert.Contains("später als angekündigt", await desk.MailAsync($"Ihre Anfrage {number}: neuer Termin"), StringComparison.Ordinal);

        await lea.GotoAsync($"/desk/faelle/{number}");
        await lea.GetByText("So ist die Frist berechnet").ClickAsync();
        await lea.ExpectAsync($"{GermanDates.Long(day)}, ist kein Arbeitstag (Betriebsausflug).");
        await lea.LookHereAsync("calendar-case");
    }
}
