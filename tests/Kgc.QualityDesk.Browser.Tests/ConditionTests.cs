using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Typing a condition: the count and the place of a slip appear by themselves, and the button works without the script.</summary>
public sealed class ConditionTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task While_typing_the_count_follows_and_a_slip_is_marked()
    {
        await desk.Ask();
        var page = await browser.SignInAsync(desk, "ana.th");
        await page.GotoAsync("/desk/bedingungen");
        var preview = page.Locator("[data-condition-preview]");
        await page.Locator("textarea").FillAsync("offen und");
        await Assertions.Expect(preview).ToContainTextAsync("Zeichen 10");
        await Assertions.Expect(preview.Locator("pre")).ToHaveTextAsync("offen und\n         ^");
        await page.Locator("textarea").FillAsync("offen und Eingang nach 01.01.2020");
        await Assertions.Expect(preview).ToContainTextAsync("trifft jetzt auf");
        await page.Locator("textarea").FillAsync("");
        await Assertions.Expect(preview).ToBeEmptyAsync();

        await page.Locator("textarea").FillAsync("offen");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prüfen" }).ClickAsync();
        await Assertions.Expect(page.Locator("[data-condition-result]")).ToContainTextAsync("KGC-TH-");
        await page.LookHereAsync("condition");
    }
}
