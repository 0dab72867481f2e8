using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Mail;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Every form sent with nothing in it: what is missing is told above the form and at its field, in German, and looks right.</summary>
public sealed class EmptyFormTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    [Theory]
    [InlineData("/frage/fortsetzen", "Weitermachen")]
    [InlineData("/status", "Link zusenden")]
    [InlineData("/anmelden", "Anmeldelink zusenden")]
    public Task A_public_form(string address, string button) => SendEmptyAsync(DemoWorld.Anyone, address, button);

    [Theory]
    [InlineData("beratung.th", "/desk/anfrage", "Anfrage aufnehmen")]
    [InlineData("beratung.th", "/desk/profil", "Speichern")]
    [InlineData("beratung.th", "/desk/profil", "Passwort setzen")]
    [InlineData("beratung.th", "/desk/profil", "Token anlegen")]
    [InlineData("admin", "/desk/verwaltung/personen", "Person anlegen")]
    [InlineData("leitung.th", "/desk/verwaltung/kalender/TH", "Vorschau zum Schließtag")]
    public Task A_staff_form(string who, string address, string button) => SendEmptyAsync(who, address, button);

    [Theory]
    [InlineData("ort", "Weiter")]
    [InlineData("frage", "Weiter")]
    [InlineData("kontakt", "Weiter")]
    [InlineData("pruefen", "Trotzdem senden")]
    [InlineData("spaeter", "Code per E-Mail schicken")]
    public async Task A_step_on_the_way_to_a_question(string step, string button)
    {
        var page = await GoAsync(await world.WindowOf(DemoWorld.Anyone), await world.QuestionDraft(step));
        await SendAsync(page, button, "/frage-" + step);
    }

    [Fact]
    public async Task Signing_in_by_password()
    {
        var page = await world.WindowOf(DemoWorld.Anyone);
        await page.GotoAsync("/anmelden");
        await page.Locator("summary", new() { HasText = "Mit Passwort anmelden" }).ClickAsync();
        await SendAsync(page, "Mit Passwort anmelden", "/anmelden-passwort");
    }

    [Fact]
    public async Task The_forms_of_an_applicant()
    {
        var asked = world.Case(c => c.Status == CaseStatus.QuestionToYou);
        await SendAsync(await GoAsync(await world.Opened(asked), $"/status/{world.TokenOf(asked)}"), "Nachricht senden", "/status-antwort");
        var answered = world.Case(c => c.Status == CaseStatus.Answered && c.Rating is null);
        await SendAsync(await GoAsync(await world.Opened(answered), $"/status/{world.TokenOf(answered)}"), "Bewertung senden", "/status-bewertung");
        await SendEmptyAsync(DemoWorld.Stranger, $"/status/{world.TokenOf(answered)}?code=true", "Anfrage öffnen");
    }

    [Theory]
    [InlineData("acknowledgement")]
    [InlineData("answer")]
    public async Task A_mail_looks_right_narrow_and_wide_light_and_dark(string name)
    {
        var fields = new Dictionary<string, string>
        {
            ["name"] = "Erika Beispiel", ["betreff"] = "Bedarf", ["nummer"] = "KGC-TH-2026-00042", ["frage"] = "Wie weisen wir den Bedarf nach?", ["stelle"] = "KGC",
            ["antwort"] = "## Unser Rat\n\n- **Daten** nennen\n- [Steckbriefe](https://stelle.example/steckbriefe)\n\n| Schritt | Wer |\n|---|---|\n| Erheben | Sie |",
            ["link"] = "https://beratung.example/status/" + Secret.New(),
        };
        var text = MailTemplates.Fill(MailTemplates.Default(name), fields);
        var page = await world.WindowOf(DemoWorld.Stranger);
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(MailHtml.Of(text.Subject, text.Markdown));
        await page.ShowAsync(320, ColorScheme.Light);
        await page.AssertNothingCutAsync();
        // A mail is no page: it has no heading of its own.
        await page.AssertAccessibleAsync(Looks.Law);
        await page.KeepPictureAsync($"/mail-{name}-320-light");
        await page.ShowAsync(1280, ColorScheme.Dark);
        await page.AssertAccessibleAsync(Looks.Law);
        await page.KeepPictureAsync($"/mail-{name}-1280-dark");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Rückfrage stellen")]
    [InlineData("Weiterleiten")]
    [InlineData("Ablehnen")]
    [InlineData("Ohne Antwort schließen")]
    public async Task Triage(string? outcome)
    {
        var page = await GoAsync(await world.WindowOf("leitung.th"), Address(world.Task(TaskTypes.Triage)));
        if (outcome is not null)
        {
            await page.GetByLabel(outcome, new() { Exact = true }).First.CheckAsync();
        }

        await SendAsync(page, "Sichtung abschließen", $"/sichten-{outcome}");
    }

    [Fact]
    public async Task The_forms_of_the_other_tasks()
    {
        var review = world.Task(TaskTypes.ExpertReview);
        await SendEmptyAsync(review.Assignee!.Email!, Address(review), "Stellungnahme abgeben");
        await SendEmptyAsync("beratung.th", Address(world.Task(TaskTypes.DraftResponse)), "Zur Freigabe geben");
        await SendEmptyAsync("leitung.th", Address(world.Task(TaskTypes.ApproveResponse)), "Zurückgeben");
        await SendEmptyAsync("leitung.th", Address(world.Task(TaskTypes.Triage)), "Zuweisen");
        await SendEmptyAsync("leitung.th", $"/desk/faelle/{world.Case(c => !c.IsClosed && c.Office!.Code == "TH").Number}", "Vermerk speichern");
    }

    private static string Address(DeskTask task) => $"/desk/aufgaben/{task.PublicId}";

    private async Task SendEmptyAsync(string who, string address, string button) =>
        await SendAsync(await GoAsync(await world.WindowOf(who), address), button, address + "-" + button);

    private static async Task<IPage> GoAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        return page;
    }

    private static async Task SendAsync(IPage page, string button, string name)
    {
        var send = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        var form = send.Locator("xpath=ancestor::form[1]");
        foreach (var field in await form.Locator("input:not([type=hidden], [type=radio], [type=checkbox], [type=file]):visible, textarea:visible").AllAsync())
        {
            await field.FillAsync("");
        }

        foreach (var list in await form.Locator("select:has(option[value='']):visible").AllAsync())
        {
            await list.SelectOptionAsync("");
        }

        await page.RunAndWaitForResponseAsync(() => send.ClickAsync(), answer => answer.Request.Method == "POST" && answer.Request.IsNavigationRequest);
        await page.WaitForLoadStateAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Fehler: ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(page.Locator("#fehler")).ToBeFocusedAsync();
        var broken = await page.Locator(".desk-errors a[href^='#']").EvaluateAllAsync<string[]>(
            "links => links.map(l => l.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)) || !document.getElementById(h.slice(1)).matches('input, select, textarea, fieldset'))");
        Assert.Empty(broken);
        Assert.True(await page.Locator(".desk-errors li").CountAsync() > 0);
        Assert.True(await page.Locator(".desk-errors a[href^='#']").CountAsync() > 0, $"{name}: no error leads to its field: {await page.Locator(".desk-errors").InnerTextAsync()}");
        Assert.True(await page.Locator("[aria-invalid=true]").CountAsync() > 0, $"{name}: no field is marked.");
        Assert.DoesNotMatch("(?i)required|invalid|field|value '", await page.Locator(".desk-errors").InnerTextAsync());
        await page.LookHereAsync(name);
    }
}
