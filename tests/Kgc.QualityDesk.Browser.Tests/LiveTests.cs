using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Two people, two windows: what one does the other sees, without a reload and without losing a word.</summary>
public sealed class LiveTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task The_overview_follows_what_happens_and_leaves_the_focus_where_it_is()
    {
        var page = await browser.SignInAsync(desk, "ben.th");
        await page.GotoAsync("/desk");
        var unassigned = page.Locator(".desk-pile", new() { HasText = "Noch niemandem zugewiesen" }).Locator(".desk-pile__count");
        var before = await unassigned.InnerTextAsync();
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Auswertung" });
        await link.FocusAsync();
        var number = await desk.Ask();
        await Assertions.Expect(page.Locator("[data-live-status]")).ToContainTextAsync($"1 neues Ereignis, zuletzt: Anfrage eingegangen, {number}");
        await Assertions.Expect(unassigned).Not.ToHaveTextAsync(before);
        await Assertions.Expect(link).ToBeFocusedAsync();
        await page.LookHereAsync("live");

        await page.GetByRole(AriaRole.Button, new() { Name = "Live anhalten" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Live fortsetzen" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task A_colleague_is_shown_while_they_write_and_what_one_types_oneself_stays()
    {
        var number = await desk.Ask();
        var ben = await browser.SignInAsync(desk, "ben.th");
        await ben.GotoAsync($"/desk/faelle/{number}");
        var ana = await browser.SignInAsync(desk, "ana.th");
        await ana.GotoAsync($"/desk/faelle/{number}");
        await Assertions.Expect(ben.Locator("[data-presence]")).ToContainTextAsync("ana.th sieht diesen Fall an.");
        var note = ben.Locator("textarea[name=Note]");
        await note.FocusAsync();
        await ben.Keyboard.TypeAsync("Noch nicht fertig");
        await Assertions.Expect(ana.Locator("[data-presence]")).ToContainTextAsync("ben.th schreibt einen Vermerk.");
        await desk.Complete(number, TaskTypes.Triage, "clarify", "ana.th", new() { ["question"] = "Um welchen Landkreis geht es?" });
        await Assertions.Expect(ben.Locator("[data-live-status]")).ToContainTextAsync("1 neues Ereignis");
        Assert.Equal("Noch nicht fertig", await note.InputValueAsync());
        await Assertions.Expect(note).ToBeFocusedAsync();
        await ana.GotoAsync("/desk");
        await Assertions.Expect(ben.Locator("[data-presence]")).Not.ToContainTextAsync("ana.th");
    }

    [Fact]
    public async Task Keys_lead_to_the_next_task_and_never_work_while_somebody_types()
    {
        await desk.Ask();
        var page = await browser.SignInAsync(desk, "lea.th");
        await page.GotoAsync("/desk");
        await page.Keyboard.PressAsync("Alt+Shift+KeyN");
        await page.WaitForURLAsync("**/desk/aufgaben/*");
        await page.GotoAsync("/desk/faelle");
        var field = page.Locator("main input[type=text], main input[type=search]").First;
        await field.FocusAsync();
        await page.Keyboard.PressAsync("Alt+Shift+KeyU");
        await page.Keyboard.TypeAsync("gu");
        Assert.EndsWith("gu", await field.InputValueAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/desk/faelle", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        await page.GotoAsync("/desk/profil");
        await page.PickAsync("Kombinationen, dazu Folgen");
        await page.TabToAsync(page.Locator("section", new() { HasText = "Tastenkürzel" }).GetByRole(AriaRole.Button, new() { Name = "Speichern" }));
        await page.Keyboard.PressAsync("Enter");
        await page.ExpectAsync("Ihre Tastenkürzel sind gespeichert.");
        await page.Locator("h1").EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("h");
        await page.WaitForURLAsync("**/desk/tastatur");
        await page.LookHereAsync("keys");
    }
}
