using System.Diagnostics;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A call taken down and answered while somebody is on the line, with the keyboard alone.</summary>
public sealed class CallJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    private const double Minute = 60;
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_call_is_recorded_and_answered_in_under_a_minute_and_the_next_one_of_the_same_person_sooner()
    {
        var watch = Stopwatch.StartNew();
        var page = await browser.SignInAsync(desk, "ana.th");
        var first = await CallAsync(page, "Wie beteiligen wir die Eltern unserer Kita?", "Elternbrief, Gespräch beim Abholen, Leitfaden im Netz.", isKnown: false);
        Assert.True(first.Seconds < Minute, $"{first.Seconds:F0} s: {first.Keys} keys, {first.Thoughts} thoughts");
        await page.ExpectAsync("beantwortet und abgeschlossen");
        await page.ExpectAsync("Mündliche Auskunft");

        var second = await CallAsync(page, "Gilt das auch im Hort?", "Ja, ebenso.", isKnown: true);
        Assert.True(second.Seconds < first.Seconds / 1.5, $"{second.Seconds:F0} s: {second.Keys} keys, {second.Thoughts} thoughts");
        var cases = await desk.DbAsync(db => db.Cases.AsNoTracking().Where(c => c.TypeCode == CaseType.PhoneQuickAnswer).OrderBy(c => c.Id).ToListAsync(WebDesk.Cancel));
        Assert.Equal(["16070", "16070"], cases.Select(c => c.DistrictKey));
        Assert.All(cases, c => Assert.Equal(("Erika Beispiel", "answered", Stage.Closed), (c.Contact.Name, c.ClosureReason, c.Stage)));
        Assert.True(watch.Elapsed < Bound, $"{watch.Elapsed}");
    }

    [Fact]
    public async Task The_page_of_a_call_is_whole_and_clear_with_a_known_caller_and_with_errors()
    {
        var page = await browser.SignInAsync(desk, "ben.th");
        await page.GotoAsync("/desk/anfrage");
        await page.Keyboard.TypeAsync("0361 99887");
        await page.PressAsync(AriaRole.Button, "Beantwortet, abschließen");
        await page.ExpectAsync("Bitte schreiben Sie in Stichworten auf");
        await page.LookHereAsync("call-errors");
    }

    private static async Task<HumanHands> CallAsync(IPage page, string question, string answer, bool isKnown)
    {
        await page.GotoAsync("/desk/anfrage");
        await Assertions.Expect(page.GetByLabel("Telefon", new() { Exact = false }).And(page.Locator("[type=tel]"))).ToBeFocusedAsync();
        var hands = new HumanHands(page);
        await hands.TypeAsync("03628 555123");
        if (isKnown)
        {
            var known = page.GetByRole(AriaRole.Button, new() { Name = "Angaben von Erika Beispiel übernehmen" });
            await Assertions.Expect(known).ToBeVisibleAsync();
            await page.LookHereAsync("call-known");
            await page.SetViewportSizeAsync(1280, 900);
            await hands.TabToAsync(known);
            await hands.DecideAsync("Enter");
            await Assertions.Expect(page.GetByLabel("Frage", new() { Exact = true })).ToBeFocusedAsync();
        }
        else
        {
            await hands.TabToAsync(page.GetByLabel("Name", new() { Exact = true }));
            await hands.TypeAsync("Erika Beispiel");
            await hands.TabToAsync(page.GetByLabel("Landkreis oder Stadt"));
            await hands.TypeAsync("Ilm");
            await hands.TabToAsync(page.GetByLabel("Frage", new() { Exact = true }));
        }

        await hands.TypeAsync(question);
        await hands.TabToAsync(page.GetByLabel("Auskunft, wenn Sie gleich geantwortet haben"));
        await hands.TypeAsync(answer);
        await hands.TabToAsync(page.GetByLabel("Gesagt: Die Beratung"));
        await hands.PressAsync("Space");
        await hands.TabToAsync(page.GetByLabel("Datenschutzhinweis"));
        await hands.PressAsync("Space");
        await hands.TabToAsync(page.GetByRole(AriaRole.Button, new() { Name = "Beantwortet, abschließen" }));
        await hands.DecideAsync("Enter");
        await page.WaitForURLAsync("**/desk/faelle/**");
        return hands;
    }
}
