using System.Net;
using Kgc.QualityDesk.Web.Markdown;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Offices;

public sealed class TextHistoryTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Imprint = "/desk/verwaltung/texte/TH/imprint";

    [Fact]
    public async Task The_history_shows_who_and_when_compares_two_versions_and_brings_one_back()
    {
        var lea = await desk.SignedIn("lea.th");
        Assert.Contains("Es gilt der mitgelieferte Stand", await lea.Page(Imprint), StringComparison.Ordinal);
        await SaveAsync(lea, "Gleich bleibt\nAlte Zeile <script>alert(1)</script>\nEnde");
        await SaveAsync(lea, "Gleich bleibt\nNeue Zeile\nEnde");
        var history = await lea.Page(Imprint + "/verlauf");
        foreach (var part in new[] { "Fassung 2", "mitgelieferter Text", "lea.th", "1 Zeile neu, 1 Zeile entfernt.", ">Neue Zeile</ins>", "<script>alert(1)</script></del>", "Zeile 1" })
        {
            Assert.Contains(part, history, StringComparison.Ordinal);
        }

        Assert.Contains("Kein Unterschied.", await lea.Page(Imprint + "/verlauf?von=1&bis=1"), StringComparison.Ordinal);
        await lea.Page(Imprint + "/verlauf?von=1&bis=99", HttpStatusCode.NotFound);
        var old = await lea.Page(Imprint + "/fassungen/1");
        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(old, Imprint + "/fassungen/1", null)).Status);
        Assert.Contains("wiederhergestellt: Fassung 1", await lea.Page(Imprint + "/verlauf"), StringComparison.Ordinal);
        var shown = await new Visitor(desk).Open("/impressum/th");
        Assert.Contains("Alte Zeile <script>alert(1)</script>", shown.Text, StringComparison.Ordinal);
        Assert.False(shown.Has("<script>alert"));
        // Somebody saved meanwhile: the old page restores nothing.
        var stale = await lea.Page(Imprint + "/fassungen/0");
        await SaveAsync(await desk.SignedIn("admin"), "Noch neuer");
        Assert.Equal(HttpStatusCode.Conflict, (await lea.SendFrom(stale, Imprint + "/fassungen/0", null)).Status);
        await (await desk.SignedIn("lea.st")).Page(Imprint + "/verlauf", HttpStatusCode.NotFound);
        await lea.Page("/desk/verwaltung/texte/TH/gibtesnicht/verlauf", HttpStatusCode.NotFound);
        await lea.Page(Imprint + "/fassungen/77", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_contact_and_the_funder_line_show_in_the_foot_on_the_home_page_and_in_mails()
    {
        const string Contact = "/desk/verwaltung/kontakt/ST", Funder = "/desk/verwaltung/texte/ST/funder";
        var lea = await desk.SignedIn("lea.st");
        var visitor = new Visitor(desk);
        Assert.Contains("GKV-Bündnis", (await visitor.Open("/frage")).Html, StringComparison.Ordinal);
        (string, string)[] fields =
            [("Input.Email", "neu@lvg.example"), ("Input.Phone", "0391 123"), ("Input.Hours", "Montag, 9 bis 12 Uhr"), ("Input.Address", "Weg 1\n39104 Magdeburg")];
        Assert.Contains("Montag, 9 bis 12 Uhr", (await lea.Send(Contact, "Preview", fields)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("neu@lvg.example", (await visitor.Open("/frage")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(Contact, null, fields)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await lea.Send(Funder, null, ("Input.Markdown", "Gefördert von *allen*"))).Status);
        foreach (var path in new[] { "/frage", "/", "/gibt-es-nicht" })
        {
            var page = await visitor.Open(path);
            Assert.True(page.Has("neu@lvg.example") && page.Has("Gefördert von <em>allen</em>") && page.Has("Freistaat Thüringen"), path);
        }

        // Where the office is known, only its own funder is named.
        var own = await visitor.Open("/impressum/st");
        Assert.True(own.Has("Gefördert von <em>allen</em>") && !own.Has("Freistaat Thüringen"));
        Assert.Contains("Montag, 9 bis 12 Uhr", (await visitor.Open("/")).Text, StringComparison.Ordinal);
        var (status, html, _) = await lea.Send(Contact, null, ("Input.Email", "kein"), ("Input.Phone", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("Bitte geben Sie die Telefonnummer der Stelle an.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_nobody_fills_in_is_pointed_out_in_the_preview_too()
    {
        var lea = await desk.SignedIn("lea.th");
        foreach (var handler in new[] { null, "Preview" })
        {
            var (status, html, _) = await lea.Send("/desk/verwaltung/texte/TH/privacy", handler, ("Input.Markdown", "Bitte an {{kontackt}}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("Diese Felder kennt der Text nicht: {{kontackt}}.", html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("[", 25_000)]
    [InlineData("**a ", 12_000)]
    [InlineData("> ", 25_000)]
    [InlineData("- a\n", 12_000)]
    [InlineData("|a", 25_000)]
    [InlineData("|a|b|\n|-|-|\n", 3_500)]
    [InlineData("<script>", 6_000)]
    [InlineData("![x](http://böse.example/x.png)", 1_500)]
    [InlineData("`", 25_001)]
    [InlineData("[a](", 12_000)]
    [InlineData("<a href=", 6_000)]
    [InlineData("\\", 50_000)]
    public void Fifty_thousand_hostile_letters_show_harmlessly(string part, int times)
    {
        using var text = new StringWriter();
        SafeMarkdown.Render(string.Concat(Enumerable.Repeat(part, times))).WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        var html = text.ToString();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=", html, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task SaveAsync(HttpClient who, string text) =>
        Assert.Equal(HttpStatusCode.Redirect, (await who.Send(Imprint, null, ("Input.Markdown", text))).Status);
}
