using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

public sealed partial class TurnaroundPageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    /// <summary>The stream of numbers that MeasureCases reads is a bare command, which EF's diagnostics do not tell.</summary>
    private const int BareStatements = 1;

    [Fact]
    public async Task Supervisors_see_every_person_and_advisors_only_themselves()
    {
        await TwoQuestionsAsync();
        var all = await (await desk.SignedIn("lea.th")).Page("/desk/auswertung");
        Assert.Contains(">ana.th<", all, StringComparison.Ordinal);
        Assert.Contains(">ben.th<", all, StringComparison.Ordinal);
        Assert.Contains("Wer wie viel offen hat", all, StringComparison.Ordinal);
        var ben = await desk.SignedIn("ben.th");
        var own = await ben.Page("/desk/auswertung");
        Assert.Contains("Meine Zahlen", own, StringComparison.Ordinal);
        Assert.Contains(">ben.th<", own, StringComparison.Ordinal);
        Assert.DoesNotContain("ana.th", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Wer wie viel offen hat", own, StringComparison.Ordinal);
        await ben.Page($"/desk/auswertung/faelle?figur=advisor:{WebDesk.Email("ana.th")}", HttpStatusCode.NotFound);
        await ben.Page($"/desk/auswertung/faelle?figur=load:{WebDesk.Email("ana.th")}", HttpStatusCode.NotFound);
        await ben.Page("/desk/auswertung?format=csv&tabelle=last", HttpStatusCode.NotFound);
        Assert.DoesNotContain("ana.th", await ben.Page("/desk/auswertung?format=csv&tabelle=personen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_without_questions_says_so_and_a_date_that_is_none_is_told()
    {
        var lea = await desk.SignedIn("lea.th");
        Assert.Contains("keine Frage eingegangen", await lea.Page("/desk/auswertung?von=2001-01-01&bis=2001-12-31"), StringComparison.Ordinal);
        Assert.Contains("Bitte geben Sie ein Datum", await lea.Page("/desk/auswertung?von=gestern", HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        await lea.Page("/desk/auswertung?stelle=ST", HttpStatusCode.NotFound);
        await lea.Page("/desk/auswertung/faelle?stelle=ST&figur=all", HttpStatusCode.NotFound);
        await lea.Page("/desk/auswertung/faelle?figur=gibtesnicht", HttpStatusCode.NotFound);
        await lea.Page("/desk/auswertung/faelle?von=gestern&figur=all", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task One_office_never_counts_the_other()
    {
        await TwoQuestionsAsync();
        var number = await desk.Ask("15002");
        var th = await (await desk.SignedIn("lea.th")).Page("/desk/auswertung/faelle?figur=open-now");
        var st = await (await desk.SignedIn("lea.st")).Page("/desk/auswertung/faelle?figur=open-now");
        Assert.DoesNotContain("KGC-ST", th, StringComparison.Ordinal);
        Assert.Contains(number, st, StringComparison.Ordinal);
        Assert.DoesNotContain("KGC-TH", st, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lea.th")]
    [InlineData("ben.th")]
    public async Task Every_number_opens_a_list_of_as_many_cases(string who)
    {
        await TwoQuestionsAsync();
        await desk.AskUntil(TaskTypes.ExpertReview);
        await FigureLinks.AssertListsAsync(await desk.SignedIn(who), "/desk/auswertung", atLeast: 12);
    }

    [Fact]
    public async Task The_whole_page_takes_at_most_twelve_statements()
    {
        await TwoQuestionsAsync();
        var lea = await desk.SignedIn("lea.th");
        await lea.Page("/desk/auswertung");
        using var statements = new RequestStatements();
        var sent = await statements.OfAsync(lea, "/desk/auswertung?von=2021-01-01&bis=2026-12-31&stelle=TH&thema=BED-DATEN");
        Assert.True(sent.Count is > 3 and <= 12 - BareStatements, $"{sent.Count}:\n{string.Join("\n\n", sent)}");
    }

    [Fact]
    public async Task Filters_stand_in_the_address_and_in_every_link()
    {
        var page = await (await desk.SignedIn("lea.th")).Page("/desk/auswertung?von=1.3.2026&bis=2026-03-31&thema=BED-DATEN&stelle=TH");
        Assert.Contains("/desk/auswertung?stelle=TH&von=2026-03-01&bis=2026-03-31&thema=BED-DATEN&tabelle=", page.Replace("&amp;", "&", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("value=\"2026-03-01\"", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineStyle(), page);
    }

    private async Task TwoQuestionsAsync()
    {
        await desk.AskUntil(TaskTypes.DraftResponse);
        var other = await desk.Ask();
        await desk.Complete(other, TaskTypes.Triage, "accept", "ben.th", new() { ["topic"] = "BED-DATEN" });
    }

    [GeneratedRegex("<[^>]+ style=", RegexOptions.None, 1000)]
    private static partial Regex InlineStyle();
}
