using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>The applicant's other ways, with the keyboard alone, with and without scripts.</summary>
public sealed partial class ApplicantJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Theory]
    [InlineData(1280, true)]
    [InlineData(320, false)]
    public async Task A_question_is_withdrawn_and_taken_up_again(int width, bool script)
    {
        var number = await desk.Ask();
        var page = await OpenAsync(number, width, script);
        await page.TabToAsync(page.Locator("summary", new() { HasText = "Anfrage zurückziehen" }));
        await page.Keyboard.PressAsync("Enter");
        await page.PressAsync(AriaRole.Button, "Anfrage zurückziehen");
        await page.ExpectAsync("Ihre Anfrage ist zurückgezogen.");
        await page.AssertNothingCutAsync();
        await page.PressAsync(AriaRole.Button, "Rückzug rückgängig machen");
        await page.ExpectAsync("Ihre Anfrage läuft weiter.");
        Assert.Null((await desk.Load(number)).WithdrawnAt);
    }

    [Fact]
    public async Task An_answer_is_rated()
    {
        var number = await desk.AskUntil(TaskTypes.ApproveResponse);
        await desk.Complete(number, TaskTypes.ApproveResponse, "approved", "lea.th", []);
        var page = await OpenAsync(number, 1280, true);
        await page.PickAsync("4 – gut");
        await page.FillInAsync("Was war hilfreich", "Das Beispiel. <b>Danke</b>");
        await page.PressAsync(AriaRole.Button, "Bewertung senden");
        await page.ExpectAsync("Vielen Dank für Ihre Bewertung.");
        Assert.Equal("Das Beispiel. <b>Danke</b>", await page.GetByLabel("Was war hilfreich").InputValueAsync());
        await page.LookHereAsync("rated");
        var theCase = await desk.Load(number);
        Assert.Equal((4, "Das Beispiel. <b>Danke</b>"), (theCase.Rating!.Value, theCase.RatingComment));
    }

    [Fact]
    public async Task A_lost_link_comes_to_the_mailbox_again_and_an_unknown_number_gets_the_same_answer()
    {
        var number = await desk.Ask();
        var page = await browser.OpenAsync(desk);
        var answers = new List<string>();
        foreach (var asked in new[] { number, "KGC-TH-2026-99999" })
        {
            await page.GotoAsync("/status");
            await page.FillInAsync("Aktenzeichen", asked);
            await page.PressAsync(AriaRole.Button, "Link zusenden");
            answers.Add(await page.InnerTextAsync("main"));
        }

        Assert.Equal(answers[0], answers[1]);
        await page.LookHereAsync("lost-link");
        await page.GotoAsync(Steps.LinkIn(await desk.MailAsync($"Link zu Ihrer Anfrage {number}")));
        await page.ExpectAsync(number);
    }

    [Fact]
    public async Task Public_pages_are_light_and_need_no_script()
    {
        var number = await desk.Ask();
        var token = await TokenAsync(number);
        foreach (var address in new[] { "/", "/frage", "/frage/fortsetzen", "/status", $"/status/{token}", $"/frage/danke/{token}", "/datenschutz/th", "/anmelden" })
        {
            var page = await browser.OpenAsync(desk);
            var all = new List<IResponse>();
            page.Response += (_, answer) => all.Add(answer);
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            var bytes = 0;
            foreach (var answer in all)
            {
                bytes += (await answer.Request.SizesAsync()).ResponseBodySize;
            }

            Assert.True(all.Count > 3 && bytes is > 10_000 and <= 300_000, $"{address}: {bytes} bytes in {all.Count} answers");
            await page.Context.CloseAsync();
        }
    }

    /// <summary>The case's page, opened by the code from the mail.</summary>
    private async Task<IPage> OpenAsync(string number, int width, bool script)
    {
        var page = await browser.OpenAsync(desk, width, script);
        await page.GotoAsync($"/status/{await TokenAsync(number)}");
        await page.PressAsync(AriaRole.Button, "Code zusenden");
        await page.FillInAsync("Code aus der E-Mail", Steps.CodeIn(await desk.MailAsync($"Ihr Code zur Anfrage {number}")));
        await page.PressAsync(AriaRole.Button, "Anfrage öffnen");
        await page.ExpectAsync("Ihre Frage");
        return page;
    }

    private async Task<string> TokenAsync(string number) =>
        desk.Services.GetRequiredService<TrackingKeyring>().Of((await desk.Load(number)).TrackingId).LinkToken;
}
