using System.Net;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

public sealed class TurnaroundPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Supervisors_see_every_person_and_advisors_only_themselves()
    {
        await desk.AskUntil(TaskTypes.DraftResponse);
        var other = await desk.Ask();
        await desk.Complete(other, TaskTypes.Triage, "accept", "ben.th", new() { ["topic"] = "BED-DATEN" });
        var all = await (await desk.SignedIn("lea.th")).Page("/desk/auswertung");
        Assert.Contains("N = 2", all, StringComparison.Ordinal);
        Assert.Contains(">ana.th<", all, StringComparison.Ordinal);
        Assert.Contains(">ben.th<", all, StringComparison.Ordinal);
        var own = await (await desk.SignedIn("ben.th")).Page("/desk/auswertung");
        Assert.Contains("N = 2", own, StringComparison.Ordinal);
        Assert.Contains("Meine Zahlen", own, StringComparison.Ordinal);
        Assert.DoesNotContain(">ana.th<", own, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_questions_says_so_and_a_date_that_is_none_is_told()
    {
        var lea = await desk.SignedIn("lea.th");
        Assert.Contains("keine Frage eingegangen", await lea.Page("/desk/auswertung?von=2001-01-01&bis=2001-12-31"), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie ein Datum", await lea.Page("/desk/auswertung?von=gestern", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await lea.Page("/desk/auswertung?stelle=ST", HttpStatusCode.NotFound);
    }
}
