using System.Net;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Tracking;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Attachments;

public sealed partial class AttachmentPagesTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task A_message_with_files_shows_both_and_every_reason_and_opens_them_to_the_right_people_only()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        for (var click = 0; click < 2; click++)
        {
            page = await visitor.SendFiles(page, journey.Link + "?handler=Reply", [("plan.pdf", SampleFiles.Pdf()), ("böse<b>.exe", SampleFiles.Text("MZ"))], ("Reply.Body", ""));
        }

        Assert.Contains("Eine Datei konnten wir nicht annehmen", page.Text, StringComparison.Ordinal);
        Assert.Contains("böse_b_.exe", page.Text, StringComparison.Ordinal);
        Assert.Contains(FileReasons.German("file.program"), page.Text, StringComparison.Ordinal);
        Assert.Single((await journey.Load()).Messages, m => m.Body == ReplyWithFiles.Wordless);

        var file = Href(page, journey.Link + "/anlage/");
        using (var answer = await visitor.Client.GetAsync(file, WebDesk.Cancel))
        {
            Assert.Equal((HttpStatusCode.OK, "attachment"), (answer.StatusCode, answer.Content.Headers.ContentDisposition!.DispositionType));
        }

        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(desk).Open(file)).Status);
        var other = await Journey.Begin(desk);
        var stranger = new Visitor(desk);
        await other.OpenBy(stranger);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(file)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Open(file.Replace(journey.Link, other.Link, StringComparison.Ordinal))).Status);

        var onDesk = $"/desk/faelle/{journey.Number}";
        using var ana = await desk.SignedIn("ana.th");
        var html = WebUtility.HtmlDecode(await ana.GetStringAsync(onDesk, WebDesk.Cancel));
        Assert.Contains("nicht auf Schadsoftware geprüft", html, StringComparison.Ordinal);
        Assert.Contains($"Anlage nicht angenommen</strong>: böse_b_.exe: {FileReasons.German("file.program")}", html, StringComparison.Ordinal);
        var id = file[(file.LastIndexOf('/') + 1)..];
        foreach (var (who, status) in new[] { ("ana.th", 200), ("lea.th", 200), ("eva.th", 404), ("ana.st", 404), ("admin", 404) })
        {
            using var person = await desk.SignedIn(who);
            using var answer = await person.GetAsync($"{onDesk}/anlage/{id}", WebDesk.Cancel);
            Assert.Equal((who, status), (who, (int)answer.StatusCode));
        }
    }

    [Fact]
    public async Task The_walk_takes_files_lists_what_it_refused_and_sends_the_rest_along()
    {
        var visitor = new Visitor(desk);
        var page = await desk.AtFiles(visitor);
        var here = page.Path;
        page = await visitor.SendFiles(page, here, [("foto.jpg", SamplePictures.JpegWithPlace), ("leer.pdf", []), ("a.pdf", SampleFiles.Pdf())]);
        Assert.Equal(here, page.Path);
        Assert.Contains($"leer.pdf : {FileReasons.German("file.empty")}", Spaces().Replace(page.Text, " "), StringComparison.Ordinal);
        Assert.Contains(FileReasons.German("metadata-removed"), page.Text, StringComparison.Ordinal);

        var remove = Regex.Match(page.Html, "formaction=\"(?<to>[^\"]*handler=Remove[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["to"].Value;
        page = await visitor.SendFiles(page, WebUtility.HtmlDecode(remove), []);
        Assert.DoesNotContain("foto.jpg", page.Text, StringComparison.Ordinal);
        page = await visitor.SendFiles(page, here + "?handler=Dismiss", []);
        Assert.DoesNotContain("leer.pdf", page.Text, StringComparison.Ordinal);
        page = await visitor.SendFiles(page, here, [("b.docx", SampleFiles.Docx())]);
        Assert.EndsWith("/kontakt", page.Path, StringComparison.Ordinal);
        page = await visitor.Open(here.Replace("/anlagen", "/pruefen", StringComparison.Ordinal));
        Assert.Contains("a.pdf (254 Byte)", page.Text, StringComparison.Ordinal);
        Assert.Contains("b.docx", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_of_a_page_is_told_where_to_go_on_and_the_confirmation_waits_for_that_page()
    {
        var journey = await Journey.Begin(desk);
        var visitor = new Visitor(desk);
        var page = await journey.OpenBy(visitor);
        visitor.Client.DefaultRequestHeaders.Add("X-Upload", "1");
        var sent = await visitor.SendFiles(page, journey.Link + "?handler=Reply", [("plan.pdf", SampleFiles.Pdf())], ("Reply.Body", "Mit Plan"));
        Assert.Equal(HttpStatusCode.NoContent, sent.Status);
        Assert.Contains("mit allen Dateien bei uns angekommen", (await visitor.Open(journey.Link)).Text, StringComparison.Ordinal);
    }

    private static string Href(Visitor.Shown page, string start) =>
        page.Html.Split("href=\"").Select(part => part.Split('"')[0]).First(href => href.StartsWith(start, StringComparison.Ordinal));

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
