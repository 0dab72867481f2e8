using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Legal;

/// <summary>On a desk of its own: the texts of an office hold for every test that shares it.</summary>
public sealed class OwnTextTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task An_offices_own_text_replaces_the_shipped_one()
    {
        await desk.DbAsync(async db =>
        {
            var office = await db.Offices.SingleAsync(o => o.Code == "ST", WebDesk.Cancel);
            db.OfficeTexts.Add(new OfficeText { OfficeId = office.Id, Key = OfficeTexts.Imprint, Markdown = "# Eigener Text\n\nfür {{land}} <b>x</b>" });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        var page = await new Visitor(desk).Open("/impressum/st");
        Assert.Contains("<h2>Eigener Text</h2>", page.Html, StringComparison.Ordinal);
        Assert.Contains("für Sachsen-Anhalt <b>x</b>", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Medienstaatsvertrag", page.Text, StringComparison.Ordinal);
        Assert.Contains("Medienstaatsvertrag", (await new Visitor(desk).Open("/impressum/th")).Text, StringComparison.Ordinal);
    }
}
