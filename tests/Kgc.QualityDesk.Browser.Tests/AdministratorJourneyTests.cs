using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>What an administrator does with the keyboard alone: somebody leaves, a text changes, a flowchart is looked at; no case is seen.</summary>
public sealed class AdministratorJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task An_administrator_lets_somebody_go_changes_a_text_and_looks_at_a_flowchart()
    {
        var number = await desk.Ask();
        await desk.Complete(number, TaskTypes.Triage, "accept", "ana.th", new() { ["topic"] = "BED-DATEN", ["advisor"] = WebDesk.Email("ben.th") });
        var admin = await browser.SignInAsync(desk, "admin");
        await admin.SeeAsync("Öffentliche Texte");
        Assert.DoesNotContain(number, await admin.ContentAsync(), StringComparison.Ordinal);
        await LetGoAsync(admin, number);
        await ChangeTextAsync(admin);

        await admin.PressAsync(AriaRole.Link, "Verwaltung");
        await admin.PressAsync(AriaRole.Link, "Abläufe");
        await admin.SeeAsync("Neue Fälle nehmen die geltende Fassung");
        await admin.PressAsync(AriaRole.Link, "Qualitätsfrage");
        await admin.SeeAsync("für neue Fälle");
        // Whichever the program ships.
        await admin.PressAsync(AriaRole.Link, "Fassung ");
        await admin.SeeAsync("Prüfsumme");
        await admin.PressAsync(AriaRole.Button, "Abmelden");
        await admin.SeeAsync("Sie sind abgemeldet.");
    }

    private async Task LetGoAsync(IPage admin, string number)
    {
        await admin.PressAsync(AriaRole.Link, "Personen");
        await admin.SeeAsync("Person anlegen");
        await admin.PressAsync(AriaRole.Link, "ben.th deaktivieren");
        await admin.SeeAsync("Bitte zuerst die Nachfolge wählen");
        await admin.ChooseAsync("Nachfolge", "ana.th (");
        await admin.PressAsync(AriaRole.Button, "Vorschau anzeigen");
        await admin.SeeAsync("Antwort entwerfen");
        await admin.PressAsync(AriaRole.Button, "ben.th deaktivieren");
        await admin.SeeAsync("ben.th ist deaktiviert.");
        var task = (await desk.Load(number)).Tasks.Single(t => t.State == TaskState.Open);
        Assert.Equal(await desk.PersonId("ana.th"), task.AssigneeId);
        Assert.False(await desk.DbAsync(db => db.Users.Where(p => p.DisplayName == "ben.th").Select(p => p.IsActive).SingleAsync(WebDesk.Cancel)));
    }

    private async Task ChangeTextAsync(IPage admin)
    {
        await admin.PressAsync(AriaRole.Link, "Verwaltung");
        await admin.PressAsync(AriaRole.Link, "Barrierefreiheit");
        await admin.SeeAsync("Es gilt der mitgelieferte Stand.");
        await admin.TabToAsync(admin.Locator("main textarea"));
        await admin.Keyboard.PressAsync("Control+End");
        await admin.Keyboard.InsertTextAsync("\n\n## Besuch vor Ort\n\nDer Eingang ist **stufenlos**.");
        await admin.PressAsync(AriaRole.Button, "Vorschau");
        await admin.SeeAsync("Noch nicht gespeichert.");
        await Assertions.Expect(admin.Locator(".desk-prose strong", new() { HasText = "stufenlos" })).ToBeVisibleAsync();
        await admin.PressAsync(AriaRole.Button, "Speichern");
        await admin.SeeAsync("ist gespeichert.");
        var visitor = await browser.OpenAsync(desk, 320);
        await visitor.GotoAsync("/barrierefreiheit/st");
        await visitor.SeeAsync("Der Eingang ist stufenlos.");
    }
}
