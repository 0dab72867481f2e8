using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.SignIn;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>The whole journey by applicant, advisor, expert and approver, with the keyboard alone, with and without scripts.</summary>
public sealed partial class JourneyTests(Browser browser) : IClassFixture<Browser>
{
    private bool _script = true;

    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_question_is_asked_reviewed_answered_and_approved_by_keyboard_alone(int width, bool script)
    {
        _script = script;
        await using var desk = await WebDesk.StartAsync();
        var applicant = await browser.OpenAsync(desk, width, script);
        var number = await AskAsync(applicant);

        var advisor = await SignInAsync(desk, "ana.th", width, script);
        await TriageAsync(advisor, number);
        var expert = await SignInAsync(desk, "eva.th", width, script);
        await ReviewAsync(expert, number);
        await DraftAsync(advisor, number);
        await ApproveRefusedAsync(advisor, number);
        var approver = await SignInAsync(desk, "lea.th", width, script);
        await ApproveAsync(approver, number);

        await applicant.ReloadAsync();
        await applicant.ExpectAsync("Beantwortet");
        await applicant.ExpectAsync("So weisen Sie den Bedarf nach.");
        await applicant.ExpectAsync(Case.NotADecision);
        await LookAsync(applicant);
        await AnswerMailIsWrittenAsync(desk);
    }

    [Fact]
    public async Task A_question_back_is_answered_by_the_link_from_the_mail_and_its_code()
    {
        await using var desk = await WebDesk.StartAsync();
        var first = await browser.OpenAsync(desk);
        var number = await AskAsync(first);
        var advisor = await SignInAsync(desk, "ana.th", 1280, true);
        await OpenTaskAsync(advisor, number, "Frage sichten");
        await advisor.PickAsync("Rückfrage stellen");
        await advisor.FillInAsync("Rückfrage", "Um welchen Landkreis geht es?");
        await advisor.PressAsync(AriaRole.Button, "Sichtung abschließen");

        // Another browser: only the link from the mail, and the code that is mailed on request.
        var later = await browser.OpenAsync(desk);
        var mail = await desk.MailAsync("Rückfrage zu Ihrer Anfrage");
        await later.GotoAsync(Steps.LinkIn(mail));
        await later.ExpectAsync("Rückfrage an Sie");
        Assert.DoesNotContain("Um welchen Landkreis", await later.ContentAsync(), StringComparison.Ordinal);
        await LookAsync(later);
        await later.PressAsync(AriaRole.Button, "Code zusenden");
        var code = Steps.CodeIn(await desk.MailAsync("Ihr Code zur Anfrage"));
        await later.TabToAsync(later.GetByLabel("Code").First);
        await later.Keyboard.InsertTextAsync(code);
        await later.PressAsync(AriaRole.Button, "Anfrage öffnen");
        await later.ExpectAsync("Um welchen Landkreis geht es?");
        await LookAsync(later);
        await later.TabToAsync(later.Locator("textarea").First);
        await later.Keyboard.InsertTextAsync("Um den Ilm-Kreis.");
        await later.PressAsync(AriaRole.Button, "Nachricht senden");
        await later.ExpectAsync("In Bearbeitung");

        var theCase = await desk.Get<Desk, Case>(async d => (await d.LoadAsync(c => c.Number == number, WebDesk.Cancel))!);
        Assert.Equal([Holder.Desk, Holder.Applicant, Holder.Desk], theCase.Intervals.OrderBy(i => i.StartedAt).Select(i => i.Holder));
    }

    private async Task<string> AskAsync(IPage page)
    {
        await page.GotoAsync("/");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Link, "Frage stellen");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Los geht’s");
        await page.ChooseAsync("Landkreis oder kreisfreie Stadt", "Weimar (Stadt)");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.FillInAsync("Betreff", "Wie weisen wir den Bedarf nach?");
        await page.TabToAsync(page.Locator("textarea").First);
        await page.Keyboard.InsertTextAsync("Uns liegen keine kleinräumigen Daten vor. 🙂 <script>alert(1)</script>");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.GoOnAsync("So erreichen wir Sie");
        await page.TabToAsync(page.GetByLabel("Name", new() { Exact = true }));
        await page.Keyboard.InsertTextAsync("Erika Beispiel");
        await page.FillInAsync("E-Mail-Adresse", "erika@verein.example");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.TickAsync("Ich habe die Datenschutzhinweise");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Frage absenden");
        await page.ExpectAsync("Ihre Frage ist eingegangen");
        await LookAsync(page);
        var number = Number().Match(await page.InnerTextAsync("main")).Value;
        await page.PressAsync(AriaRole.Link, "Stand der Anfrage ansehen");
        await page.ExpectAsync("Eingegangen");
        await LookAsync(page);
        return number;
    }

    private async Task<IPage> SignInAsync(WebDesk desk, string name, int width, bool script)
    {
        var page = await browser.OpenAsync(desk, width, script);
        var id = await desk.PersonId(name);
        await page.GotoAsync(await desk.Get<SignInLinks, string>(links => links.CreateAsync(id, TimeSpan.FromHours(1), false, WebDesk.Cancel)));
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Jetzt anmelden");
        await page.ExpectAsync("Meine Aufgaben");
        await LookAsync(page);
        return page;
    }

    private async Task OpenTaskAsync(IPage page, string number, string title)
    {
        foreach (var list in new[] { "/desk/aufgaben", "/desk/aufgaben/offen" })
        {
            await page.GotoAsync(list);
            await LookAsync(page);
            var link = page.Locator("main a[href^='/desk/aufgaben/']").Filter(new() { HasText = title }).First;
            if (await link.CountAsync() > 0)
            {
                await page.TabToAsync(link);
                await page.GotoAsync((await link.GetAttributeAsync("href"))!);
                await page.ExpectAsync(number);
                await LookAsync(page);
                return;
            }
        }

        Assert.Fail($"No task {title} in the lists.");
    }

    private async Task TriageAsync(IPage page, string number)
    {
        await OpenTaskAsync(page, number, "Frage sichten");
        await page.PickAsync("Annehmen");
        await page.ChooseAsync("Thema", "Bedarf: Daten");
        await page.PickAsync("Normal");
        await page.TickAsync("eva.th");
        await page.PressAsync(AriaRole.Button, "Sichtung abschließen");
        await LookAsync(page);
    }

    private async Task ReviewAsync(IPage page, string number)
    {
        await OpenTaskAsync(page, number, "Fachlich prüfen");
        Assert.DoesNotContain("erika@verein.example", await page.ContentAsync(), StringComparison.Ordinal);
        await page.TabToAsync(page.Locator("textarea[name='Input.Statement']"));
        await page.Keyboard.InsertTextAsync("Fachlich tragfähig.");
        await page.PickAsync("Befürwortet");
        await page.PressAsync(AriaRole.Button, "Stellungnahme abgeben");
        await LookAsync(page);
    }

    private async Task DraftAsync(IPage page, string number)
    {
        await OpenTaskAsync(page, number, "Antwort entwerfen");
        await page.TabToAsync(page.Locator("textarea[name='Input.Text']"));
        await page.Keyboard.InsertTextAsync("**So weisen Sie den Bedarf nach.**\n\n- Daten\n- Gespräche");
        await page.PressAsync(AriaRole.Button, "Vorschau");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Zur Freigabe geben");
        await LookAsync(page);
    }

    private async Task ApproveRefusedAsync(IPage page, string number)
    {
        await page.GotoAsync($"/desk/faelle/{number}");
        await LookAsync(page);
        var link = page.Locator("main a[href^='/desk/aufgaben/']").Filter(new() { HasText = "freigeben" }).First;
        await page.GotoAsync((await link.GetAttributeAsync("href"))!);
        await page.ExpectAsync("Vier-Augen-Prinzip");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Freigeben", Exact = true }).CountAsync());
        await LookAsync(page);
    }

    private async Task ApproveAsync(IPage page, string number)
    {
        await OpenTaskAsync(page, number, "Antwort freigeben");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Freigeben", Exact = true }));
        await page.PressAsync(AriaRole.Button, "Freigeben");
        await LookAsync(page);
        await page.GotoAsync($"/desk/faelle/{number}");
        await page.ExpectAsync("Antwort versendet");
        await LookAsync(page);
    }

    private async Task LookAsync(IPage page)
    {
        // axe is itself a script: without scripts only the layout can be looked at.
        if (_script)
        {
            await page.AssertAccessibleAsync();
        }

        await page.AssertNothingCutAsync();
    }

    private static async Task AnswerMailIsWrittenAsync(WebDesk desk)
    {
        var mail = await desk.MailAsync("Antwort auf Ihre Anfrage");
        Assert.Contains("So weisen Sie den Bedarf nach.", mail, StringComparison.Ordinal);
        Assert.Contains(Case.NotADecision, mail, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"KGC-TH-\d{4}-\d{5,}", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
