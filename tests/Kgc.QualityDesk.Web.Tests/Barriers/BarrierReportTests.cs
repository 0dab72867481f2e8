using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Web.Features.Shared;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.Barriers;

public sealed partial class BarrierReportTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Path = "/barriere-melden";

    [Fact]
    public async Task An_anonymous_report_becomes_one_case_and_says_number_date_and_whom_else_to_ask()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open(Path + "?seite=/datenschutz/th");
        Assert.Equal("/datenschutz/th", form.Field("Input.Page"));
        (string, string)[] fields =
        [
            ("Key", form.Field("Key")), ("Input.Body", "Die Schrift ist zu klein."), ("Input.Page", "/datenschutz/th"), ("Input.District", "ST"),
        ];
        var sent = await visitor.Send(form, Path, fields);
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Equal(sent.To, (await visitor.Send(form, Path, fields)).To);
        var thanks = await visitor.Open(sent.To);
        foreach (var text in new[] { "KGC-ST-", "Ombudsstelle", "innerhalb eines Monats", "Deshalb können wir Ihnen nicht antworten", "kgc.st@example.invalid" })
        {
            Assert.Contains(text, thanks.Text, StringComparison.Ordinal);
        }

        Assert.True(thanks.Has("content=\"noindex\""));
        var number = Number().Match(thanks.Text).Value;
        var theCase = await desk.DbAsync(db => db.Cases.SingleAsync(c => c.Number == number, WebDesk.Cancel));
        Assert.Equal((CaseType.BarrierReport, Channel.Form, "Seite: /datenschutz/th\n\nDie Schrift ist zu klein."), (theCase.TypeCode, theCase.Channel, theCase.Body));
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(c => c.OfficeId == theCase.OfficeId && c.TypeCode == CaseType.BarrierReport, WebDesk.Cancel)));
        // The same form with other words: it says so, and the next click sends it.
        fields[1] = ("Input.Body", "Und die Farben.");
        var other = await visitor.Send(form, Path, fields);
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Contains("schon einmal abgesendet", other.Text, StringComparison.Ordinal);
        fields[0] = ("Key", other.Field("Key"));
        Assert.NotEqual(sent.To, (await visitor.Send(other, Path, fields)).To);
    }

    [Fact]
    public async Task Personal_data_in_the_description_is_pointed_out_once_and_may_be_sent_anyway()
    {
        const string Body = "Die Tabelle ist unlesbar. Rufen Sie mich an: 0361 1234567, IBAN DE89 3704 0044 0532 0130 00.";
        var visitor = new Visitor(desk);
        var form = await visitor.Open(Path);
        (string, string)[] fields = [("Key", form.Field("Key")), ("Input.Body", Body), ("Input.District", "TH")];
        var asked = await visitor.Send(form, Path, fields);
        Assert.Contains("Trotzdem senden", asked.Text, StringComparison.Ordinal);
        Assert.Contains("DE89 3704 0044 0532 0130 00", asked.Text, StringComparison.Ordinal);
        // The consent is for this text and no other.
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(asked, Path, [fields[0], ("Input.Body", Body + " Bitte!"), fields[2], ("Anyway", asked.Field("Anyway"))])).Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.Send(asked, Path, [.. fields, ("Anyway", Secret.Hash(Body))])).Status);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_typed_words_stay()
    {
        var visitor = new Visitor(desk);
        var form = await visitor.Open(Path);
        var answer = await visitor.Send(form, Path, ("Key", form.Field("Key")), ("Input.Page", "Startseite"), ("Input.Email", "kein@"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Bitte beschreiben Sie die Barriere.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Bitte wählen Sie ein Land", answer.Text, StringComparison.Ordinal);
        Assert.Equal("Startseite", answer.Field("Input.Page"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open(Path + "/danke/erfunden")).Status);
    }

    [Fact]
    public async Task The_link_to_the_form_and_the_report_itself_carry_no_secret()
    {
        var visitor = new Visitor(desk);
        var number = await desk.Ask();
        var id = await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.TrackingId).SingleAsync(WebDesk.Cancel));
        var token = desk.Services.GetRequiredService<TrackingKeyring>().Of(id).LinkToken;
        var page = await visitor.Open($"/status/{token}");
        var link = ReportLinkOf(page.Html);
        Assert.Equal("/barriere-melden?seite=%2Fstatus%2F%E2%80%A6", link);
        Assert.DoesNotContain(token, (await visitor.Open(link)).Html, StringComparison.Ordinal);
        Assert.Equal(Path + "?seite=%2Ffehler%2F404", ReportLinkOf((await visitor.Open("/gibt/es/nicht/" + token)).Html));
        Assert.Equal(Path + "?seite=%2Fdesk%2Ffaelle%2F%E2%80%A6", ReportLinkOf(await (await desk.SignedIn("lea.th")).GetStringAsync($"/desk/faelle/{number}", WebDesk.Cancel)));

        var form = await visitor.Open(Path);
        var thanks = await visitor.Submit(form, Path, ("Key", form.Field("Key")), ("Input.District", "TH"),
            ("Input.Page", $"https://beratung.example/status/{token}?code=true"), ("Input.Body", $"Auf https://beratung.example/status/{token} geht nichts."));
        var reported = Number().Match(thanks.Text).Value;
        var theCase = await desk.DbAsync(db => db.Cases.SingleAsync(c => c.Number == reported, WebDesk.Cancel));
        Assert.DoesNotContain(token, theCase.Body + theCase.Subject, StringComparison.Ordinal);
        Assert.Contains("Auf https://beratung.example/status/… geht nichts.", theCase.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/status/abcdefghijklmnopqrstuvwxyz0123456789", "/status/…")]
    [InlineData("/frage/7KQ2M-X9D4T-ABCDE-FGH12-QWERT-Z", "/frage/…")]
    [InlineData("/desk/faelle/KGC-TH-2026-00042?x=1#y", "/desk/faelle/…")]
    [InlineData("  Startseite\r\n ", "Startseite")]
    [InlineData("   ", null)]
    [InlineData(null, null)]
    public void A_page_is_named_without_what_could_be_a_secret(string? typed, string? clean) => Assert.Equal(clean, ReportLink.Clean(typed));

    private static string ReportLinkOf(string html) => WebUtility.HtmlDecode(Link().Match(html).Groups["to"].Value);

    [GeneratedRegex("KGC-[A-Z]{2}-[0-9]{4}-[0-9]{5}", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("href=\"(?<to>/barriere-melden[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
