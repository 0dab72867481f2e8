using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Somebody from outside reviews by one link, with the keyboard alone, from the advisor's request to the closed link.</summary>
public sealed class ExternalExpertJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    private const string Question = "Trägt die Begründung?", Invitation = "Bitte um eine fachliche Stellungnahme", CodeMail = "Ihr Code zur fachlichen Stellungnahme";

    [Fact]
    public async Task An_expert_from_outside_comments_votes_and_finds_the_link_closed()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var ana = await browser.SignInAsync(desk, "ana.th");
        await RequestAsync(ana, number, "Prof. Vera Fern", "vera.fern@hochschule.example");
        var link = Steps.LinkIn(await desk.MailAsync($"{Invitation} ({number})"));

        var vera = await OpenAsync(link, number, 320, script: true);
        Assert.DoesNotContain("Erika", await vera.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await vera.PressAsync(AriaRole.Button, "Stellungnahme abgeben");
        await vera.SeeAsync("Bitte wählen Sie Ihr Votum.");
        await vera.UnfoldAsync("Anmerkung zu Absatz 1");
        await vera.FillInAsync("Ihre Anmerkung zu Absatz 1", "Welche Daten genau?");
        await vera.FillInAsync("Ihre fachliche Stellungnahme", "Tragfähig, wenn die Quelle genannt wird.");
        await vera.PickAsync("Mit Auflagen");
        await vera.PressAsync(AriaRole.Button, "Stellungnahme abgeben");
        await vera.SeeAsync("Vielen Dank. Ihre Stellungnahme ist eingegangen.");
        await vera.PressAsync(AriaRole.Button, "Zugang in diesem Browser beenden");
        await vera.SeeAsync("Danke für Ihre Stellungnahme");
        await vera.GotoAsync(link);
        await vera.SeeAsync("Dieser Link gilt nicht");

        await ana.GotoAsync($"/desk/faelle/{number}");
        await ana.SeeAsync("Welche Daten genau?");
        Assert.Equal(Verdict.Conditional, (await desk.Load(number)).Reviews.Single().Verdict);
    }

    [Fact]
    public async Task Who_is_partial_says_so_without_a_script_and_the_advisor_decides_how_it_goes_on()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var by = await desk.Actor("ana.th");
        await desk.Run<RequestReviews>(request => request.RunAsync(number, new ReviewRequest { External = [new("Dr. Jan Nah", "jan.nah@verein.example", Question, null, null)] }, null, by, WebDesk.Cancel));
        var link = Steps.LinkIn(await desk.MailAsync($"{Invitation} ({number})"));

        var jan = await OpenAsync(link, number, 320, script: false);
        await jan.UnfoldAsync("Befangen oder keine Zeit?");
        await jan.PickAsync("Ich bin befangen");
        await jan.FillInAsync("Grund", "Ich habe das Konzept mitgeschrieben.");
        await jan.PressAsync(AriaRole.Button, "Prüfung zurückgeben");
        await jan.SeeAsync("Sie brauchen nichts weiter zu tun.", script: false);
        await jan.GotoAsync(link);
        await jan.SeeAsync("Dieser Link gilt nicht", script: false);

        var ana = await browser.SignInAsync(desk, "ana.th");
        await ana.GotoAsync($"/desk/faelle/{number}");
        await ana.ExpectAsync("Ich habe das Konzept mitgeschrieben.");
        await ana.PressAsync(AriaRole.Link, "Fachperson neu benennen");
        await ana.PickAsync("Auf diese Prüfung verzichten");
        await ana.SeeAsync("Eine Fachprüfung ist zurückgekommen.");
        await ana.FillInAsync("Warum geht es ohne diese Prüfung?", "Die Frage ist rechtlich geklärt.");
        await ana.PressAsync(AriaRole.Button, "Weiter");
        await ana.ExpectAsync("ist erledigt");
    }

    private static async Task RequestAsync(IPage page, string number, string name, string email)
    {
        await page.PressAsync(AriaRole.Link, "Fälle");
        await page.PressAsync(AriaRole.Link, number);
        await page.PressAsync(AriaRole.Link, "Fachprüfung anfragen");
        await page.SeeAsync("Fachperson von außen");
        await page.PressAsync(AriaRole.Button, "Fachprüfung anfragen");
        await page.SeeAsync("Bitte benennen Sie mindestens eine Fachperson.");
        await page.FillInAsync("Name", name);
        await page.FillInAsync("E-Mail-Adresse", email);
        await page.FillInAsync("Fragen an diese Person", Question);
        await page.PressAsync(AriaRole.Button, "Fachprüfung anfragen");
        await page.ExpectAsync("der Link ist unterwegs");
    }

    /// <summary>The link from the mail, and the code that is mailed on request.</summary>
    private async Task<IPage> OpenAsync(string link, string number, int width, bool script)
    {
        var page = await browser.OpenAsync(desk, width, script);
        await page.GotoAsync(link);
        await page.SeeAsync("Hier warten Unterlagen", script);
        await page.PressAsync(AriaRole.Button, "Code zusenden");
        await page.FillInAsync("Code aus der E-Mail", Steps.CodeIn(await desk.MailAsync($"{CodeMail} ({number})")));
        await page.PressAsync(AriaRole.Button, "Unterlagen öffnen");
        await page.SeeAsync(Question, script);
        return page;
    }
}
