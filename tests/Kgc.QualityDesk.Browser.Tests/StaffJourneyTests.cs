using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>The staff's other ways through a case, with the keyboard alone.</summary>
public sealed class StaffJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_supervisor_promises_a_first_answer_and_an_advisor_says_when_it_takes_longer()
    {
        var lea = await browser.SignInAsync(desk, "lea.th");
        await lea.GotoAsync("/desk/verwaltung/zusagen/TH/neu");
        await lea.FillInAsync("Name", "Nur am Telefon");
        await lea.WriteAsync("Kanal = Telefon");
        await lea.FillInAsync("Antwort", "12");
        await lea.PressAsync(AriaRole.Button, "Auf wie viele Fälle?");
        await lea.ExpectAsync("offene");
        await lea.FillInAsync("Erstantwort", "13");
        await lea.PressAsync(AriaRole.Button, "Speichern");
        await lea.ExpectAsync("Die Erstantwort kann nicht später zugesagt werden als die Antwort.");
        await lea.LookHereAsync("promise-error");
        await lea.FillInAsync("Erstantwort", "3");
        await lea.PressAsync(AriaRole.Button, "Speichern");
        await lea.ExpectAsync("Antwort: 12 Arbeitstage");

        var number = await desk.Ask();
        var ana = await browser.SignInAsync(desk, "ana.th", 320, script: false);
        await ana.GotoAsync($"/desk/faelle/{number}");
        await ana.PressAsync(AriaRole.Link, "Zwischennachricht schreiben");
        await ana.WriteAsync("Wir warten noch auf Zahlen des Landkreises.");
        await ana.PressAsync(AriaRole.Button, "Zwischennachricht senden");
        await ana.ExpectAsync("Die Zwischennachricht ist gesendet.");
        await ana.ExpectAsync("Der ratsuchenden Person zuletzt genannt");
    }

    [Fact]
    public async Task A_returned_draft_is_redone_and_approved()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        var lea = await OpenAsync("lea.th", number, TaskTypes.ApproveResponse);
        await lea.WriteAsync("Bitte ein Beispiel ergänzen.");
        await lea.PressAsync(AriaRole.Button, "Zurückgeben");
        await lea.ExpectAsync("zurückgegeben");

        var ana = await OpenAsync("ana.th", number, TaskTypes.DraftResponse, 320, false);
        await ana.ExpectAsync("Bitte ein Beispiel ergänzen.");
        await ana.ExpectAsync("weisen");
        await ana.TabToAsync(ana.Locator("textarea").First);
        await ana.Keyboard.PressAsync("Control+End");
        await ana.Keyboard.InsertTextAsync(" Zum Beispiel durch Gespräche.");
        await ana.PressAsync(AriaRole.Button, "Zur Freigabe geben");

        await lea.GotoAsync(await desk.TaskPage(number, TaskTypes.ApproveResponse));
        await lea.ExpectAsync("Zum Beispiel durch Gespräche.");
        await lea.PressAsync(AriaRole.Button, "Freigeben");
        await lea.ExpectAsync("Antwort versendet");
        await lea.LookHereAsync("returned");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
    }

    [Fact]
    public async Task A_question_is_declined_with_a_reason()
    {
        var number = await desk.Ask();
        var page = await OpenAsync("ana.th", number, TaskTypes.Triage);
        await page.PickAsync("Ablehnen");
        await page.WriteAsync("Für Einzelförderungen ist die Krankenkasse zuständig.");
        await page.PressAsync(AriaRole.Button, "Sichtung abschließen");
        await page.ExpectAsync("Der Fall ist abgeschlossen.");
        Assert.Contains("ist die Krankenkasse zuständig", await desk.MailAsync($"Zu Ihrer Anfrage {number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_goes_to_the_other_office()
    {
        var number = await desk.Ask();
        var page = await OpenAsync("ana.th", number, TaskTypes.Triage);
        await page.PickAsync("Weiterleiten");
        await page.ChooseAsync("Weiterleiten an", "Sachsen-Anhalt");
        await page.WriteAsync("Das Vorhaben liegt in Halle.");
        await page.PressAsync(AriaRole.Button, "Sichtung abschließen");
        await page.ExpectAsync($"„Frage sichten“ zu {number} ist erledigt");
        var other = await OpenAsync("ana.st", number, TaskTypes.Triage);
        await Assertions.Expect(other.Locator("h1")).ToHaveTextAsync("Frage sichten");
        await other.LookHereAsync("referred");
    }

    [Fact]
    public async Task An_expert_hands_a_review_back()
    {
        var number = await desk.AskUntil(TaskTypes.ExpertReview);
        var page = await browser.SignInAsync(desk, "emil.th");
        await page.GotoAsync(await desk.TaskPage(number, TaskTypes.ExpertReview, "emil.th"));
        await page.PressAsync(AriaRole.Button, "Aufgabe zurückgeben");
        await page.LookHereAsync("handed-back");
        var emil = await desk.PersonId("emil.th");
        Assert.NotNull((await desk.Load(number)).Reviews.Single(r => r.ExpertId == emil).HandedBackAt);
    }

    [Fact]
    public async Task Whoever_comes_second_learns_who_did_what_and_keeps_the_text()
    {
        var number = await desk.Ask();
        var ana = await OpenAsync("ana.th", number, TaskTypes.Triage);
        var ben = await OpenAsync("ben.th", number, TaskTypes.Triage);
        await ben.PickAsync("Rückfrage stellen");
        await ben.WriteAsync("Um welche Gemeinde geht es?");
        await ana.PickAsync("Ablehnen");
        await ana.WriteAsync("Nicht unser Gebiet.");
        await ana.PressAsync(AriaRole.Button, "Sichtung abschließen");

        // The page itself also posts: what was typed so far, and who is looking.
        var answer = ben.WaitForResponseAsync(r => r.Request.Method == "POST" && r.Request.IsNavigationRequest);
        await ben.PressAsync(AriaRole.Button, "Sichtung abschließen");
        Assert.Equal(409, (await answer).Status);
        await ben.ExpectAsync("Jemand war schneller");
        await Assertions.Expect(ben.Locator(".desk-conflict strong")).ToHaveTextAsync("ana.th");
        await Assertions.Expect(ben.Locator(".desk-conflict time")).ToBeVisibleAsync();
        Assert.Equal("Um welche Gemeinde geht es?", await ben.GetByLabel("Rückfrage").Last.InputValueAsync());
        await ben.LookHereAsync("conflict");
    }

    [Fact]
    public async Task A_mailed_link_signs_in_and_leads_where_one_wanted_to_go()
    {
        var page = await browser.OpenAsync(desk);
        await page.GotoAsync("/desk/faelle");
        await page.FillInAsync("E-Mail-Adresse", WebDesk.Email("ben.th"));
        await page.PressAsync(AriaRole.Button, "Anmeldelink zusenden");
        await page.ExpectAsync("Wenn diese Adresse bei uns bekannt ist");
        await page.GotoAsync(Steps.LinkIn(await desk.MailAsync("Ihr Anmeldelink")));
        await page.PressAsync(AriaRole.Button, "Jetzt anmelden");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Fälle");
        await page.PressAsync(AriaRole.Button, "Abmelden");
        await page.ExpectAsync("Sie sind abgemeldet.");
    }

    private async Task<IPage> OpenAsync(string who, string number, string task, int width = 1280, bool script = true)
    {
        var page = await browser.SignInAsync(desk, who, width, script);
        await page.GotoAsync(await desk.TaskPage(number, task));
        return page;
    }
}
