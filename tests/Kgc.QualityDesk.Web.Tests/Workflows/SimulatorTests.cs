using System.Net;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Workflows;

/// <summary>„Was wäre wenn“: the walk is in the address, no case is touched, and no address makes it fail.</summary>
public sealed class SimulatorTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private static readonly string Page = $"/desk/verwaltung/ablaeufe/quality-question/{Versions.Shipped}/simulator";

    [Fact]
    public async Task A_walk_goes_from_the_question_to_the_closed_case_and_touches_none()
    {
        var lea = await desk.SignedIn("lea.th");
        var before = await desk.DbAsync(db => db.CaseEntries.CountAsync(WebDesk.Cancel));
        var begun = await lea.Page(Page + "?beginn=2026-03-02");
        Assert.Contains("Frage sichten", begun, StringComparison.Ordinal);
        Assert.Contains("name=\"e.experts\"", begun, StringComparison.Ordinal);

        var done = await lea.Page(Page + "?beginn=2026-03-02&s=0.0&s=0.0&s=0.0&s=v");

        foreach (var part in new[] { "Der Ablauf ist zu Ende.", "Es ginge hinaus: „Antwort“ an die ratsuchende Person", "Der Fall wäre abgeschlossen: Beantwortet", "Annehmen" })
        {
            Assert.Contains(part, done, StringComparison.Ordinal);
        }

        Assert.Equal(before, await desk.DbAsync(db => db.CaseEntries.CountAsync(WebDesk.Cancel)));
    }

    [Fact]
    public async Task A_button_adds_its_step_to_the_address()
    {
        using var answer = await (await desk.SignedIn("admin")).GetAsync(
            new Uri(Page + "?beginn=2026-03-02&feld.priority=urgent&s=v&w=0&a=0&e.experts=eva,+emil&e.reason=", UriKind.Relative), WebDesk.Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        Assert.EndsWith("?beginn=2026-03-02&feld.priority=urgent&s=v&s=0.0~experts%3Deva%252C%2520emil", address, StringComparison.Ordinal);
        Assert.Contains("(Durchlauf 1)", await (await desk.SignedIn("admin")).Page(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?s=9.9")]
    [InlineData("?s=-1.0&s=0.-1&s=0.0.0&s=x&s=99999999999.1")]
    [InlineData("?s=0.0~%ZZ=%&s=v~~~")]
    [InlineData("?s=v&s=v&s=v&s=v")]
    [InlineData("?beginn=0001-01-01&feld.priority=%00&feld.=x&feld.office=ZZ&e.=y")]
    [InlineData("?beginn=9999-99-99&w=&a=&vor")]
    [InlineData("?feld.topic[]=x&feld.topic=a&feld.topic=b&s=&s=0.0~experts=,,,")]
    [InlineData("?w=0&a=0&e.experts=%3Cscript%3Ealert(1)%3C/script%3E")]
    public async Task No_address_makes_it_fail(string query)
    {
        var lea = await desk.SignedIn("lea.th");
        using var answer = await lea.GetAsync(new Uri(Page + query, UriKind.Relative), WebDesk.Cancel);
        var end = answer.StatusCode == HttpStatusCode.Redirect ? await lea.GetStringAsync(answer.Headers.Location!, WebDesk.Cancel) : await answer.Content.ReadAsStringAsync(WebDesk.Cancel);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, answer.StatusCode.ToString());
        Assert.Contains("Was wäre wenn", WebUtility.HtmlDecode(end), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", end, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_longer_fits_is_dropped_and_said() =>
        Assert.Contains("Der Weg passt nicht mehr ganz.", await (await desk.SignedIn("lea.th")).Page(Page + "?s=0.0&s=0.7&s=v"), StringComparison.Ordinal);

    [Theory]
    [InlineData("/desk/verwaltung/ablaeufe/quality-question/99/simulator")]
    [InlineData("/desk/verwaltung/ablaeufe/nichts/1/simulator")]
    public async Task A_version_that_does_not_exist_is_not_found(string address) =>
        await (await desk.SignedIn("lea.th")).Page(address, HttpStatusCode.NotFound);
}
