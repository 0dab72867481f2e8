using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>An advisor among many cases, with the keyboard alone: a view, many at once, search, merging and undoing it, looking again later.</summary>
public sealed class AdvisorJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task An_advisor_keeps_a_view_changes_many_cases_at_once_and_finds_one_of_them()
    {
        // A district of their own: the other journey of this class asks, too.
        const string district = "16065";
        var (first, second, closed) = (await desk.Ask(district), await desk.Ask(district), await desk.Ask(district));
        await desk.Complete(closed, TaskTypes.Triage, "decline", "ana.th", new() { ["reason"] = "Nicht unser Gebiet." });
        var ana = await browser.SignInAsync(desk, "ana.th");
        await ana.PressAsync(AriaRole.Link, "Fälle");
        await ana.FillInAsync("Bedingung", "Betref enthält Bedarf und Kreis = '16065'");
        await ana.PressAsync(AriaRole.Button, "Anzeigen");
        await ana.SeeAsync("Solange die Bedingung nicht stimmt");
        await ana.ReplaceAsync(ana.GetByLabel("Bedingung").First, "Betreff enthält Bedarf und Kreis = '16065'");
        await ana.PressAsync(AriaRole.Button, "Anzeigen");
        await ana.SeeAsync("3 Fälle");
        await ana.PressAsync(AriaRole.Link, "Als Ansicht speichern");
        await ana.FillInAsync("Name", "Rund um den Bedarf");
        await ana.SeeAsync("Wer sieht sie?");
        await ana.PressAsync(AriaRole.Button, "Ansicht speichern");
        await Assertions.Expect(ana.Locator("h1")).ToHaveTextAsync("Rund um den Bedarf");

        foreach (var number in new[] { first, second, closed })
        {
            await ana.TickAsync($"Fall {number} auswählen");
        }

        await ana.PressAsync(AriaRole.Button, "Ausgewählte bearbeiten");
        await ana.PickAsync("Einer Person zuweisen");
        await ana.SeeAsync("3 Fälle sind ausgewählt.");
        await ana.ChooseAsync("Zuweisen an", "ben.th");
        await ana.PressAsync(AriaRole.Button, "Vorschau ansehen");
        await ana.SeeAsync("Von 3 Fällen: 2 mit Änderung, 0 schon so, 1 abgelehnt.");
        await ana.PressAsync(AriaRole.Button, "2 Fälle jetzt ändern");
        await ana.SeeAsync("2 geändert");
        Assert.Equal(await desk.PersonId("ben.th"), (await desk.Load(second)).AdvisorId);

        await ana.PressAsync(AriaRole.Link, "Suche");
        await ana.FillInAsync("Suche", "kleinräumig");
        await ana.PressAsync(AriaRole.Button, "Suchen");
        await Assertions.Expect(ana.Locator("main mark").First).ToContainTextAsync("kleinräumig");
        await ana.SeeAsync(second);
        await ana.ReplaceAsync(ana.Locator("main input[name=q]"), first);
        await ana.PressAsync(AriaRole.Button, "Suchen");
        await ana.WaitForURLAsync($"**/desk/faelle/{first}");
    }

    [Fact]
    public async Task An_advisor_merges_two_cases_undoes_it_and_looks_again_on_a_day()
    {
        var (first, second) = (await desk.Ask(), await desk.Ask());
        var ana = await browser.SignInAsync(desk, "ana.th");
        await ana.GotoAsync($"/desk/faelle/{first}");
        await ana.PressAsync(AriaRole.Link, "Zusammenführen");
        await ana.FillInAsync("Zielfall", "KGC-TH-2020-99999");
        await ana.PressAsync(AriaRole.Button, "Vorschau anzeigen");
        await ana.SeeAsync("Einen Fall mit dieser Nummer gibt es in Ihrer Stelle nicht.");
        await ana.ReplaceAsync(ana.GetByLabel("Zielfall").First, second);
        await ana.PressAsync(AriaRole.Button, "Vorschau anzeigen");
        await ana.SeeAsync("Was geschieht");
        await ana.PressAsync(AriaRole.Button, "Zusammenführen");
        await ana.SeeAsync($"{first} ist mit {second} zusammengeführt.");
        Assert.True((await desk.Load(first)).IsMerged);
        await ana.PressAsync(AriaRole.Button, "Zusammenführung rückgängig machen");
        await ana.ExpectAsync("Der Fall steht wieder für sich.");
        Assert.False((await desk.Load(first)).IsMerged);

        var day = BerlinTime.DateOf(desk.Services.GetRequiredService<TimeProvider>().GetUtcNow()).AddDays(5);
        await ana.PressAsync(AriaRole.Link, "Zum Fall");
        await ana.PressAsync(AriaRole.Link, "Wiedervorlage setzen");
        await ana.DateAsync("Wiedervorlage am", day);
        await ana.FillInAsync("Worum geht es dann?", "Sind die Daten da?");
        await ana.SeeAsync("Fristen und Zusagen ändern sich nicht.");
        await ana.PressAsync(AriaRole.Button, "Wiedervorlage setzen");
        await ana.ExpectAsync(GermanDates.Long(day));
        await ana.PressAsync(AriaRole.Link, "Ändern oder erledigen");
        await ana.PressAsync(AriaRole.Button, "Wiedervorlage erledigt");
        await ana.SeeAsync("Die Wiedervorlage ist erledigt.");
    }
}
