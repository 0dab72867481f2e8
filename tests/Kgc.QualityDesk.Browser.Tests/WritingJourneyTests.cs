using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Writing;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>Writing an answer with the keyboard alone: what is typed survives signing out, is shown as it will be, and takes modules in.</summary>
public sealed class WritingJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task What_is_typed_survives_signing_out_and_a_module_goes_in_at_the_caret()
    {
        var by = await desk.Actor("ana.th");
        await desk.Get<EditTextModules, string>(e => e.AddAsync(
            new TextModuleInput { Office = "TH", Title = "Gruß", Body = "Grüße aus {{land}}" }, by, WebDesk.Cancel));
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var task = await desk.TaskPage(number, TaskTypes.DraftResponse);
        var page = await browser.SignInAsync(desk, "ana.th");
        await page.GotoAsync(task);
        await page.WriteAsync("Das ist wichtig");
        await Assertions.Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("Zwischengespeichert");
        await page.Keyboard.InsertTextAsync(" und noch nicht fertig");
        // Straight to signing out: what was typed within the last second is kept on the way.
        await page.PressAsync(AriaRole.Button, "Abmelden");

        page = await browser.SignInAsync(desk, "ana.th");
        await page.GotoAsync(task);
        Assert.Equal("Das ist wichtig und noch nicht fertig", await page.Locator("[data-editor-text]").InputValueAsync());
        await page.TabToAsync(page.Locator("[data-editor-text]"));
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Control+b");
        await page.TabToAsync(page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button).First);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-editor-preview] strong")).ToHaveTextAsync("Das ist wichtig und noch nicht fertig");
        await page.LookHereAsync("editor");

        await page.TabToAsync(page.Locator(".desk-tools summary"));
        await page.Keyboard.PressAsync("Enter");
        await page.ChooseAsync("Textbaustein oder Vorlage", "Gruß");
        await page.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Einfügen", Exact = true }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-editor-text]")).ToHaveValueAsync("**Das ist wichtig und noch nicht fertig**\n\nGrüße aus Thüringen");
        await page.PressAsync(AriaRole.Button, "Zur Freigabe geben");
        await page.GotoAsync("/desk/entwuerfe");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"a[href*='{task}']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_colleague_is_named_with_the_arrow_keys_and_a_note_without_a_script_is_kept_by_a_button()
    {
        var number = await desk.Ask();
        var page = await browser.SignInAsync(desk, "ana.th");
        await page.GotoAsync($"/desk/faelle/{number}");
        await page.TabToAsync(page.Locator("[data-mention]"));
        await page.Keyboard.TypeAsync("Bitte @be");
        await Assertions.Expect(page.Locator("li[role=option]")).ToHaveTextAsync("ben.th");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("ansehen");
        await page.PressAsync(AriaRole.Button, "Vermerk speichern");
        await page.ExpectAsync("Erwähnt: ben.th");

        var plain = await browser.SignInAsync(desk, "ben.th", 320, script: false);
        await plain.GotoAsync("/desk/erwaehnungen");
        await plain.PressAsync(AriaRole.Link, number);
        await plain.TabToAsync(plain.Locator("[data-mention]"));
        await plain.Keyboard.InsertTextAsync("Halb geschrieben");
        await plain.PressAsync(AriaRole.Button, "Zwischenspeichern");
        await plain.ExpectAsync("Er ist noch nicht gesendet");
        // axe needs a script of its own, which does not run here; the page is looked at with one among all pages.
        await plain.AssertNothingCutAsync();
    }
}
