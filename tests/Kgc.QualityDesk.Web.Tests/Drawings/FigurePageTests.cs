using System.Net;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.Workflows;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Drawings;

public sealed class FigurePageTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private static readonly string Address = $"/desk/verwaltung/ablaeufe/quality-question/fassungen/{Versions.Shipped}";

    [Fact]
    public async Task The_chart_shows_the_figures_of_the_own_office_and_marks_the_bottleneck()
    {
        await desk.Ask();
        await desk.DbAsync(async db =>
        {
            foreach (var task in db.Tasks)
            {
                task.OpenedAt = task.OpenedAt.AddDays(-20);
            }

            await db.SaveChangesAsync(WebDesk.Cancel);
        });

        var own = WebUtility.HtmlDecode(await (await desk.SignedIn("lea.th")).Page(Address));
        var other = WebUtility.HtmlDecode(await (await desk.SignedIn("lea.st")).Page(Address));
        var all = WebUtility.HtmlDecode(await (await desk.SignedIn("admin")).Page(Address));

        Assert.Contains("flow-is-bottleneck\"><title>Frage sichten: 0-mal, 1 warten", own, StringComparison.Ordinal);
        Assert.Contains("Am meisten Wartezeit sammelt sich bei „Frage sichten“.", own, StringComparison.Ordinal);
        Assert.Contains("Engpass", own, StringComparison.Ordinal);
        Assert.Contains("keine Wartezeit gemessen", other, StringComparison.Ordinal);
        Assert.DoesNotContain("flow-is-bottleneck", other, StringComparison.Ordinal);
        Assert.Contains("1 warten", all, StringComparison.Ordinal);
        Assert.DoesNotContain("KGC-TH", all, StringComparison.Ordinal);
        Assert.Contains("Zahlen Ihrer Stelle", own, StringComparison.Ordinal);
        Assert.Contains("Zahlen aller Stellen", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_address_of_the_picture_leads_to_the_version_for_good()
    {
        using var answer = await (await desk.SignedIn("lea.th")).GetAsync(new Uri($"/desk/verwaltung/ablaeufe/quality-question/{Versions.Shipped}/bild", UriKind.Relative), WebDesk.Cancel);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(Address, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/desk/verwaltung/ablaeufe/quality-question/fassungen/99")]
    [InlineData("/desk/verwaltung/ablaeufe/gibt-es-nicht/fassungen/1")]
    public async Task A_version_that_does_not_exist_is_not_found(string address) =>
        await (await desk.SignedIn("admin")).Page(address, HttpStatusCode.NotFound);
}
