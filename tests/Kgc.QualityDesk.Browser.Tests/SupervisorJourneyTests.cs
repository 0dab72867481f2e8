using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Kgc.QualityDesk.Browser.Tests;

/// <summary>A supervisor's day with the keyboard alone: what waits, who does it, who stands in, an approval, and how it goes on the whole.</summary>
public sealed class SupervisorJourneyTests(Browser browser, WebDesk desk) : IClassFixture<Browser>, IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_supervisor_reassigns_arranges_a_substitution_approves_and_looks_at_the_figures()
    {
        var written = await desk.AskUntil(TaskTypes.ApproveResponse);
        var begun = await desk.AskUntil(TaskTypes.DraftResponse);
        var lea = await browser.SignInAsync(desk, "lea.th");
        await lea.SeeAsync("Noch niemandem zugewiesen");
        await lea.PressAsync(AriaRole.Link, "Überfällig");
        await lea.SeeAsync("Hier ist nichts.");
        await lea.PressAsync(AriaRole.Link, "Übersicht");
        await ReassignAsync(lea, begun);
        await StandInAsync(lea);
        await ApproveAsync(lea, written);

        await lea.PressAsync(AriaRole.Link, "Auswertung");
        await lea.SeeAsync("Jede unterstrichene Zahl führt zur Liste ihrer Fälle.");
        await lea.TabToAsync(lea.Locator("main a[href*='/desk/auswertung/faelle']").First);
        await lea.Keyboard.PressAsync("Enter");
        await lea.WaitForURLAsync("**/desk/auswertung/faelle**");
        // The first number is that of the questions that wait: the one without an answer.
        await lea.SeeAsync(begun);
    }

    private async Task ReassignAsync(IPage lea, string number)
    {
        await lea.PressAsync(AriaRole.Link, "Fälle");
        await lea.PressAsync(AriaRole.Link, number);
        await lea.PressAsync(AriaRole.Link, "Antwort entwerfen");
        await lea.SeeAsync("Bearbeitung: ana.th");
        await lea.ChooseAsync("Jemandem zuweisen", "ben.th");
        await lea.PressAsync(AriaRole.Button, "Zuweisen");
        await lea.ExpectAsync("Bearbeitung: ben.th");
        var ben = await desk.PersonId("ben.th");
        Assert.Equal(ben, (await desk.Load(number)).Tasks.Single(t => t is { State: TaskState.Open, Type: TaskTypes.DraftResponse }).AssigneeId);
    }

    private async Task StandInAsync(IPage lea)
    {
        var today = BerlinTime.DateOf(desk.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await lea.PressAsync(AriaRole.Link, "Vertretungen");
        await lea.SeeAsync("Es ist keine Vertretung eingetragen.");
        await lea.ChooseAsync("Wer ist abwesend?", "ana.th");
        await lea.ChooseAsync("Wer vertritt?", "ben.th");
        await lea.DateAsync("Erster Tag", today.AddDays(3));
        await lea.DateAsync("Letzter Tag", today.AddDays(-1));
        await lea.PressAsync(AriaRole.Button, "Vertretung eintragen");
        await lea.SeeAsync("Der letzte Tag darf nicht vor dem ersten");
        await lea.DateAsync("Letzter Tag", today.AddDays(10));
        await lea.PressAsync(AriaRole.Button, "Vertretung eintragen");
        await lea.SeeAsync("kommt noch");
        await lea.PressAsync(AriaRole.Button, "Vertretung von ana.th durch ben.th beenden");
        await lea.ExpectAsync("Die Vertretung ist beendet.");
    }

    private async Task ApproveAsync(IPage lea, string number)
    {
        await lea.PressAsync(AriaRole.Link, "Übersicht");
        await lea.PressAsync(AriaRole.Link, "Antwort freigeben: ");
        await lea.SeeAsync("Genau dieser Text wird mit genau diesen Anlagen an genau diese Angaben versendet.");
        await lea.ExpectAsync(number);
        await lea.ExpectAsync(Journey.Mail);
        await lea.PressAsync(AriaRole.Button, "Freigeben");
        await lea.PressAsync(AriaRole.Link, "Fälle");
        await lea.PressAsync(AriaRole.Link, number);
        await lea.SeeAsync("freigegeben von lea.th");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
    }
}
