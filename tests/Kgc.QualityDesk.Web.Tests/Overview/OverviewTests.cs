using System.Net;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.Turnaround;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Overview;

/// <summary>The first page over HTTP: few statements, one way to the next task, and keys only for those who want them.</summary>
public sealed class OverviewTests(WebDesk desk) : IClassFixture<WebDesk>
{
    /// <summary>With those of the session (who, roles, whom they stand in for), the page’s mark and the mentions.</summary>
    private const int MostStatements = 19;

    [Fact]
    public async Task It_costs_the_same_few_statements_however_much_there_is_to_do()
    {
        using var count = new RequestStatements();
        foreach (var who in new[] { "ana.th", "lea.th" })
        {
            using var browser = await desk.SignedIn(who);
            await desk.AskUntil(TaskTypes.DraftResponse);
            await desk.Ask();
            await browser.Page("/desk");
            var few = await count.OfAsync(browser, "/desk");
            for (var i = 0; i < 4; i++)
            {
                await desk.AskUntil(TaskTypes.DraftResponse);
                await desk.Ask();
            }

            var many = await count.OfAsync(browser, "/desk");
            Assert.True(few.Count <= MostStatements, string.Join("\n\n", few));
            Assert.Equal(few.Count, many.Count);
        }
    }

    [Fact]
    public async Task One_address_leads_to_the_next_task_and_says_so_when_there_is_none()
    {
        await desk.Ask();
        using var ben = await desk.SignedIn("ben.th");
        using var answer = await ben.GetAsync(new Uri("/desk/naechste", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.StartsWith("/desk/aufgaben/", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("Frage sichten", await ben.Page("/desk"), StringComparison.Ordinal);
        Assert.Contains("KGC-TH-", await ben.Page("/desk"), StringComparison.Ordinal);

        using var other = await desk.SignedIn("ana.st");
        using var none = await other.GetAsync(new Uri("/desk/naechste", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal("/desk", none.Headers.Location!.ToString());
        var calm = await other.Page("/desk");
        Assert.Contains("Es wartet keine Aufgabe auf Sie.", calm, StringComparison.Ordinal);
        Assert.DoesNotContain("KGC-", calm, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_does_not_exist_and_a_foreign_cursor_break_nothing()
    {
        using var ana = await desk.SignedIn("ana.th");
        await ana.Page("/desk/uebersicht/gibt-es-nicht", HttpStatusCode.NotFound);
        using var answer = await ana.GetAsync(new Uri("/desk/uebersicht/wartet?ab=unsinn", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal((HttpStatusCode.Found, "/desk/uebersicht/wartet"), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Keys_are_there_by_default_and_gone_when_somebody_wants_none()
    {
        using var emil = await desk.SignedIn("emil.th");
        var page = await emil.Page("/desk");
        Assert.Contains("aria-keyshortcuts=\"Alt+Shift+M\"", page, StringComparison.Ordinal);
        Assert.Contains("data-keys=\"combined\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data-key-path=\"/desk/faelle\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await emil.Send("/desk/profil", "Keys", ("Keys.Shortcuts", "Off"))).Status);
        page = await emil.Page("/desk");
        Assert.DoesNotContain("aria-keyshortcuts", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keys.js", page, StringComparison.Ordinal);
        Assert.Contains("ausgeschaltet", await emil.Page("/desk/tastatur"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode)422, (await emil.Send("/desk/profil", "Keys", ("Keys.Shortcuts", "77"))).Status);
    }
}
