using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>The short self-check with the keyboard alone, on a phone: every step and error state, print, and the question out of it.</summary>
public sealed partial class ApplicantJourneyTests
{
    [Fact]
    public async Task A_self_check_is_done_and_becomes_a_question()
    {
        var page = await browser.OpenAsync(desk, 320);
        await page.GotoAsync("/selbstcheck");
        await page.PressAsync(AriaRole.Button, "Selbstcheck beginnen");
        await LookAsync(page, "Bitte wählen Sie, wie lange", "start-error");
        await page.PickAsync("Kurz:");
        await page.PressAsync(AriaRole.Button, "Selbstcheck beginnen");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await LookAsync(page, "Bitte wählen Sie genau zwei weitere Kriterien", "details-error");
        await page.TickAsync("Partizipation:");
        await page.TickAsync("Nachhaltigkeit:");
        await page.FillInAsync("Name des Vorhabens", "Bunter Garten");
        await page.PressAsync(AriaRole.Button, "Weiter");
        await page.PressAsync(AriaRole.Button, "Speichern und weiter");
        await LookAsync(page, "Bitte wählen Sie eine Aussage.", "criterion-error");
        foreach (var statement in new[]
        {
            "Unsere Ziele und unsere Zielgruppe stehen", "Wir haben eine Gruppe benannt.", "Das wissen wir nicht.", "Wir hören die Gruppe an.", "Was nach dem Projekt kommt",
        })
        {
            await page.PickAsync(statement);
            await page.PressAsync(AriaRole.Button, "Speichern und weiter");
        }

        await LookAsync(page, "Stufe 2 von 5", "result");
        await page.TickAsync("Partizipation: ");
        await page.FillInAsync("Eigener Schritt 1", "Eltern fragen");
        await page.PressAsync(AriaRole.Button, "Schritte speichern");
        await page.ExpectAsync("Ihre Schritte sind gespeichert.");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await page.GetByRole(AriaRole.Button, new() { Name = "Schritte speichern" }).IsVisibleAsync());
        Assert.True(await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Eltern fragen" }).First.IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.PressAsync(AriaRole.Button, "Daraus eine Frage stellen");
        Assert.StartsWith("/frage/", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
    }

    private static async Task LookAsync(IPage page, string words, string name)
    {
        await page.ExpectAsync(words);
        await page.LookHereAsync("selfcheck-" + name);
        await page.SetViewportSizeAsync(320, 900);
    }
}
