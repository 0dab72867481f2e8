using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A sealed answer becomes one for all, by two people with the keyboard alone.</summary>
public sealed class PublishingJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    private const string Text = "Liebe Erika Beispiel,\n\nnutzen Sie die Daten des Landkreises. Rufen Sie gern an: 0361 1234567. **Fragen Sie auch die Familien.**";

    [Fact]
    public async Task One_person_redacts_a_second_publishes_and_the_public_reads_no_name()
    {
        var number = await AnsweredAsync();
        var ana = await browser.SignInAsync(desk, "ana.th");
        await ana.GotoAsync($"/desk/faelle/{number}");
        await ana.PressAsync(AriaRole.Button, "Antwort veröffentlichen");
        await ana.SeeAsync("Fundstellen sind offen.");
        await ana.PressAsync(AriaRole.Button, "Zur Freigabe geben");
        await ana.SeeAsync("Bitte geben Sie an, bis wann die Antwort fachlich geprüft ist");
        var today = BerlinTime.DateOf(desk.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await ana.FillInAsync("Frage", "Womit weisen wir einen Bedarf nach?");
        await ana.DateAsync("Fachlich geprüft bis", today.AddDays(400));
        await ana.PressAsync(AriaRole.Button, "Text speichern");
        await ana.ExpectAsync("Der Text ist gespeichert");
        await ana.PressAsync(AriaRole.Button, "Zur Freigabe geben");
        await ana.ExpectAsync("Fundstelle");
        await DecideAsync(ana);
        await ana.PressAsync(AriaRole.Button, "Zur Freigabe geben");
        await ana.SeeAsync("Wartet auf eine zweite Person");
        Assert.Equal(0, await ana.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true }).CountAsync());

        var lea = await browser.SignInAsync(desk, "lea.th");
        await lea.PressAsync(AriaRole.Link, "Veröffentlichungen");
        await lea.SeeAsync("Entwürfe");
        await lea.PressAsync(AriaRole.Link, "Wie weisen wir den Bedarf nach?");
        await lea.SeeAsync("Über alle");
        await lea.PressAsync(AriaRole.Button, "Veröffentlichen");
        await lea.SeeAsync("Die Antwort ist veröffentlicht.");
        await ReadAsync();
    }

    private static async Task DecideAsync(IPage ana)
    {
        var phone = ana.Locator("fieldset", new() { HasText = "0361 1234567" }).Last;
        await ana.PickAsync(phone.GetByLabel("darf stehen", new() { Exact = true }), "darf stehen");
        await ana.PressAsync(AriaRole.Button, "Entscheidungen speichern");
        await ana.SeeAsync("Bitte geben Sie ein Ersatzwort an, oder einen Grund");
        phone = ana.Locator("fieldset", new() { HasText = "0361 1234567" }).Last;
        await ana.PickAsync(phone.GetByLabel("ersetzen", new() { Exact = true }), "ersetzen");
        await ana.ReplaceAsync(phone.GetByLabel("Ersatzwort"), "bei Ihrer Beratung");
        await ana.PressAsync(AriaRole.Button, "Entscheidungen speichern");
        await ana.ExpectAsync("Die Entscheidungen sind gespeichert.");
        await ana.PressAsync(AriaRole.Button, "Alle offenen durch den Vorschlag ersetzen");
        await ana.ExpectAsync("Über alle");
    }

    private async Task ReadAsync()
    {
        var reader = await browser.OpenAsync(desk, 320);
        await reader.GotoAsync("/wissen?q=Bedarf+Familien+fragen");
        await reader.PressAsync(AriaRole.Link, "Wie weisen wir den Bedarf nach?");
        await reader.SeeAsync("Fragen Sie auch die Familien.");
        var page = await reader.ContentAsync();
        Assert.DoesNotContain("Erika", page, StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", page, StringComparison.Ordinal);
        Assert.Contains("bei Ihrer Beratung", page, StringComparison.Ordinal);
    }

    private async Task<string> AnsweredAsync()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        await desk.Complete(number, TaskTypes.DraftResponse, "submitted", "ana.th", new() { ["text"] = Text });
        await desk.Complete(number, TaskTypes.ApproveResponse, "approved", "lea.th", []);
        return number;
    }
}
