using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A first-time user asks a question on a narrow phone; then everything that browsers do in the middle of it.</summary>
public sealed class WalkJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_question_is_asked_on_a_narrow_phone_by_keyboard_alone_with_every_step_and_its_errors_looked_at()
    {
        var page = await browser.OpenAsync(desk, 320);
        await page.GotoAsync("/frage");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Los geht’s");
        await EmptyAsync(page, "Bitte wählen Sie Ihren Landkreis");
        await page.ChooseAsync("Landkreis oder kreisfreie Stadt", "Weimar (Stadt)");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await EmptyAsync(page, "Bitte schreiben Sie Ihre Frage auf.");
        await TypeAsync(page, "Betreff", "Eltern beteiligen");
        await TypeAsync(page, "Ihre Frage", "Wie erreichen wir Eltern?");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await LookAsync(page);
        await page.GoOnAsync("So erreichen wir Sie");
        await EmptyAsync(page, "Bitte geben Sie Ihren Namen an.");
        await TypeAsync(page, "Name", "Erika");
        await TypeAsync(page, "E-Mail-Adresse", "handy@verein.example");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await LookAsync(page);
        await page.PressAsync(AriaRole.Button, "Frage absenden");
        await page.ExpectAsync("Bitte bestätigen Sie, dass Sie die Datenschutzhinweise gelesen haben.");
        await LookAsync(page);
        await page.TickAsync("Ich habe die Datenschutzhinweise");
        await page.PressAsync(AriaRole.Button, "Frage absenden");
        await page.ExpectAsync("Ihre Frage ist eingegangen");
        await LookAsync(page);
        var small = await TargetsAsync(page);
        Assert.True(small.Length == 0, string.Join(", ", small));

        var thanks = page.Url;
        await page.GoBackAsync();
        await page.ReloadAsync();
        Assert.Equal(thanks, page.Url);
        Assert.Equal(1, await CasesAsync("handy@verein.example"));
    }

    [Fact]
    public async Task A_closed_window_loses_nothing_that_was_typed_and_back_and_reload_keep_it()
    {
        var page = await browser.OpenAsync(desk, 320);
        await page.GotoAsync("/frage");
        await page.PressAsync(AriaRole.Button, "Los geht’s");
        await page.GetByLabel("Landkreis").SelectOptionAsync("TH");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await TypeAsync(page, "Ihre Frage", "Halb fertig");
        await page.ExpectAsync("Zwischengespeichert.");
        await page.RunAndWaitForResponseAsync(
            () => page.Keyboard.TypeAsync(" und noch ein Satz"), answer => answer.Url.Contains("handler=Save", StringComparison.Ordinal));
        await page.ReloadAsync();
        await page.GetByLabel("Betreff").FillAsync("Betreff");
        Assert.Equal("Halb fertig und noch ein Satz", await page.GetByLabel("Ihre Frage").InputValueAsync());
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.GoBackAsync();
        Assert.Equal("Betreff", await page.GetByLabel("Betreff").InputValueAsync());
        var (address, context) = (page.Url, page.Context);
        await page.GetByLabel("Betreff").FillAsync("Neuer Betreff");
        await page.ExpectAsync("Zwischengespeichert.");
        await page.CloseAsync();
        var later = await context.NewPageAsync();
        await later.GotoAsync(address);
        Assert.Equal("Neuer Betreff", await later.GetByLabel("Betreff").InputValueAsync());
    }

    [Fact]
    public async Task Two_windows_show_both_texts_and_the_person_chooses()
    {
        var left = await browser.OpenAsync(desk, 320);
        await left.GotoAsync("/frage");
        await left.PressAsync(AriaRole.Button, "Los geht’s");
        await left.GetByLabel("Landkreis").SelectOptionAsync("TH");
        await left.PressAsync(AriaRole.Button, "Weiter");
        var (right, question) = (await left.Context.NewPageAsync(), left.Url);
        await right.GotoAsync(question);
        await left.GetByLabel("Betreff").FillAsync("Von links");
        await left.GetByLabel("Ihre Frage").FillAsync("Text von links");
        await left.PressAsync(AriaRole.Button, "Weiter");
        await right.GetByLabel("Betreff").FillAsync("Von rechts");
        await right.GetByLabel("Ihre Frage").FillAsync("Text von rechts");
        await right.PressAsync(AriaRole.Button, "Weiter");
        await right.ExpectAsync("In einem anderen Fenster wurde dieser Schritt inzwischen geändert");
        await right.ExpectAsync("Text von links");
        await right.LookHereAsync("/frage-konflikt");
        await right.PressAsync(AriaRole.Link, "Gespeicherte Fassung behalten");
        await right.GotoAsync(question);
        Assert.Equal("Text von links", await right.GetByLabel("Ihre Frage").InputValueAsync());
        Assert.Equal(0, await right.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    /// <summary>Sends the step with nothing in it, looks at what is told.</summary>
    private static async Task EmptyAsync(IPage page, string message)
    {
        await LookAsync(page);
        var small = await TargetsAsync(page);
        Assert.True(small.Length == 0, page.Url + ": " + string.Join(", ", small));
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.ExpectAsync(message);
        await Assertions.Expect(page.Locator("#fehler")).ToBeFocusedAsync();
        await LookAsync(page);
    }

    /// <summary>At about the speed of a person who types well.</summary>
    private static async Task TypeAsync(IPage page, string label, string text)
    {
        await page.TabToAsync(page.GetByLabel(label, new() { Exact = true }).First);
        await page.Keyboard.TypeAsync(text, new() { Delay = 30 });
    }

    /// <summary>What a finger must hit and is lower than 44 px; links in running text may be (WCAG 2.5.8).</summary>
    private static Task<string[]> TargetsAsync(IPage page) => page.Locator("main :is(button, select, input:not([type=hidden], [type=checkbox]), textarea, summary, a.kern-btn)")
        .EvaluateAllAsync<string[]>("all => all.filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => `${e.tagName} ${e.innerText} ${e.getBoundingClientRect().height}`)");

    private static async Task LookAsync(IPage page)
    {
        await page.AssertAccessibleAsync();
        await page.AssertNothingCutAsync();
    }

    private Task<int> CasesAsync(string email) => desk.DbAsync(db => db.Cases.CountAsync(c => c.Contact.Email == email, WebDesk.Cancel));
}
