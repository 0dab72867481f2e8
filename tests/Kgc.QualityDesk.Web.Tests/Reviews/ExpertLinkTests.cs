using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Reviews.Links;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Microsoft.EntityFrameworkCore;
using Shown = Kgc.QualityDesk.Web.Tests.World.Visitor.Shown;

namespace Kgc.QualityDesk.Web.Tests.Reviews;

/// <summary>The link of an expert without an account: what it opens, and everything that it refuses and writes down.</summary>
public sealed class ExpertLinkTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Link_and_code_open_one_frozen_revision_and_take_one_answer()
    {
        var outside = await Outside.Begin(desk);
        var vera = new Visitor(desk);
        var locked = await vera.Open(outside.Path);
        Assert.DoesNotContain("Absatz.", locked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera", locked.Html, StringComparison.Ordinal);

        var page = await outside.OpenBy(vera);
        Assert.Contains("Zweiter Absatz.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Trägt die Begründung?", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Erika", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("verein.example", page.Html, StringComparison.Ordinal);

        var done = await vera.Submit(page, outside.Path + "?handler=Submit", Answer(page, ("Answer.Comments[0].Paragraph", "2"), ("Answer.Comments[0].Text", "Das fehlt.")));
        Assert.Contains("Ihre Stellungnahme ist eingegangen", done.Html, StringComparison.Ordinal);
        var review = await outside.Review();
        Assert.Equal((Verdict.Conditional, "Unter zwei Auflagen.", TaskState.Completed), (review.Verdict, review.Statement, review.Task!.State));
        Assert.Equal((2, "Das fehlt."), (Assert.Single(review.Comments).Paragraph, review.Comments[0].Text));

        var again = await vera.Send(done, outside.Path + "?handler=Submit", Answer(page));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await new Visitor(desk).Open(outside.Path)).Status);
        ExpertAccessKind[] log =
        [
            ExpertAccessKind.Locked, ExpertAccessKind.Locked, ExpertAccessKind.CodeSent, ExpertAccessKind.Locked, ExpertAccessKind.Opened, ExpertAccessKind.Viewed,
            ExpertAccessKind.Submitted, ExpertAccessKind.Viewed, ExpertAccessKind.AnsweredBefore, ExpertAccessKind.Ended,
        ];
        Assert.Equal(log, await outside.Log());
    }

    [Fact]
    public async Task A_forwarded_link_opens_nothing_and_a_code_only_the_browser_that_asked()
    {
        var outside = await Outside.Begin(desk);
        var (vera, stranger) = (new Visitor(desk), new Visitor(desk));
        await outside.AskForCode(vera);
        var code = await outside.Code();
        var page = await stranger.Open(outside.Path + "?code=true");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await outside.Enter(stranger, page, code)).Status);
        Assert.Equal(ExpertAccessKind.OtherBrowser, (await outside.Log())[^1]);

        Assert.Equal(HttpStatusCode.Found, (await outside.Enter(vera, await vera.Open(outside.Path + "?code=true"), code)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await outside.Enter(stranger, page, code)).Status);
        Assert.Equal(ExpertAccessKind.CodeReplayed, (await outside.Log())[^1]);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Send(page, outside.Path + "?handler=Submit", Answer(page))).Status);
        Assert.Equal(ExpertAccessKind.NotOpen, (await outside.Log())[^1]);
        Assert.DoesNotContain("Absatz.", (await stranger.Open(outside.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_and_every_try_is_written_down()
    {
        var outside = await Outside.Begin(desk);
        var vera = new Visitor(desk);
        var page = await outside.AskForCode(vera);
        var code = await outside.Code();
        for (var i = 0; i < ExpertCodes.Tries; i++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await outside.Enter(vera, page, code == "1234 5678" ? "8765 4321" : "1234 5678")).Status);
        }

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await outside.Enter(vera, page, code)).Status);
        var log = await outside.Log();
        Assert.Equal(ExpertCodes.Tries, log.Count(k => k == ExpertAccessKind.CodeWrong));
        Assert.Equal(ExpertAccessKind.CodeExpired, log[^1]);
    }

    [Fact]
    public async Task Another_case_another_revision_and_another_file_are_refused()
    {
        var (mine, other) = (await Outside.Begin(desk), await Outside.Begin(desk, "Die Frage der anderen."));
        var vera = new Visitor(desk);
        var page = await mine.OpenBy(vera);
        Assert.DoesNotContain("anderen", (await vera.Open(other.Path)).Text, StringComparison.Ordinal);
        var here = await vera.Open(other.Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await vera.Send(here, other.Path + "?handler=Submit", Answer(page))).Status);
        Assert.Equal(ExpertAccessKind.NotOpen, (await other.Log())[^1]);

        var wrong = await vera.Send(page, mine.Path + "?handler=Submit", [.. Answer(page).Where(f => f.Name != "Answer.Revision"), ("Answer.Revision", new string('0', 64))]);
        Assert.Equal(HttpStatusCode.Conflict, wrong.Status);
        Assert.Contains("Unter zwei Auflagen.", wrong.Html, StringComparison.Ordinal);
        Assert.Equal(ExpertAccessKind.OtherRevision, (await mine.Log())[^1]);

        Assert.Equal(HttpStatusCode.NotFound, (await vera.Open(mine.Path + "/anlage/" + new string('a', 32))).Status);
        Assert.Equal(ExpertAccessKind.ForeignFile, (await mine.Log())[^1]);
        Assert.True((await mine.Review()).IsAwaited);
    }

    [Fact]
    public async Task A_file_is_handed_on_without_the_names_in_its_properties_or_not_before_somebody_looked()
    {
        const string core = "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\"><c:lastModifiedBy>Karla Kern</c:lastModifiedBy></c:coreProperties>";
        var number = (await desk.Anyone().Send("/api/v1/questions", WebDesk.Question())).Json["number"]!.GetValue<string>();
        var caseId = await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(WebDesk.Cancel));
        var original = SampleFiles.Zip(
            ("[Content_Types].xml", SampleFiles.Text("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")),
            ("word/document.xml", SampleFiles.Text("<document>Der Plan</document>")), ("docProps/core.xml", SampleFiles.Text(core)));
        var files = (await desk.Get<ReceiveFiles, IReadOnlyList<Attachment>>(r => r.ForQuestionAsync(caseId,
        [
            new IncomingFile("plan.docx", () => new MemoryStream(original)),
            new IncomingFile("plan.pdf", () => new MemoryStream(SampleFiles.Pdf("4 0 obj\n<</Author(Karla Kern)>>\nendobj\n"))),
        ], WebDesk.Cancel))).Select(a => a.PublicId).ToList();
        var ana = await desk.As("ana.th");
        const string address = "karlas.gutachter@hochschule.example";
        JsonObject Request(IEnumerable<string> chosen, bool isChecked) => new()
        {
            ["external"] = new JsonArray(new JsonObject { ["name"] = "Prof. Vera Fern", ["email"] = address }), ["checked"] = isChecked,
            ["attachments"] = new JsonArray([.. chosen.Select(f => JsonValue.Create(f))]),
        };
        var refused = await ana.Send($"/api/v1/cases/{number}/reviews", Request(files, false));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "review.identity-in-text"), (refused.Status, refused.Code));
        Assert.Contains("plan.pdf: die Dateieigenschaften", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("plan.docx", refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, (await ana.Send($"/api/v1/cases/{number}/reviews", Request(files[..1], false))).Status);

        var outside = new Outside(desk, number, address, await Outside.LatestLink(desk, address));
        var vera = new Visitor(desk);
        await outside.OpenBy(vera);
        var handed = await vera.Client.GetByteArrayAsync($"{outside.Path}/anlage/{files[0]}", WebDesk.Cancel);
        using (var zip = new System.IO.Compression.ZipArchive(new MemoryStream(handed)))
        {
            using var properties = new StreamReader(zip.GetEntry("docProps/core.xml")!.Open());
            Assert.DoesNotContain("Karla", await properties.ReadToEndAsync(WebDesk.Cancel), StringComparison.Ordinal);
        }

        Assert.Equal(original, await ana.GetByteArrayAsync($"/api/v1/cases/{number}/attachments/{files[0]}", WebDesk.Cancel));
        Assert.Equal(ExpertAccessKind.FileTaken, (await outside.Log())[^1]);
    }

    [Fact]
    public async Task Expired_revoked_and_unknown_links_look_alike_and_close_an_open_browser()
    {
        var (expired, revoked) = (await Outside.Begin(desk), await Outside.Begin(desk));
        var (vera, rita) = (new Visitor(desk), new Visitor(desk));
        await expired.OpenBy(vera);
        var page = await revoked.OpenBy(rita);
        await desk.DbAsync(db => db.ExpertLinks.Where(l => l.Review!.ExternalEmail == expired.Address)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, l => l.CreatedAt), WebDesk.Cancel));
        var ana = await desk.As("ana.th");
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/reviews/{await revoked.Id()}/revoke-link")).Status);

        var shown = new[] { await vera.Open(expired.Path), await rita.Open(revoked.Path), await vera.Open("/gutachten/" + Secret.New()) };
        Assert.All(shown, s => Assert.Equal((HttpStatusCode.NotFound, shown[0].Text), (s.Status, s.Text)));
        Assert.Equal(HttpStatusCode.NotFound, (await rita.Send(page, revoked.Path + "?handler=Submit", Answer(page))).Status);
        Assert.Equal([ExpertAccessKind.Expired], (await expired.Log())[^1..]);
        Assert.Equal([ExpertAccessKind.Revoked, ExpertAccessKind.Revoked], (await revoked.Log())[^2..]);
        Assert.True(await desk.DbAsync(db => db.ExpertAccesses.AnyAsync(a => a.LinkId == null && a.Kind == ExpertAccessKind.UnknownLink, WebDesk.Cancel)));

        // The case does not hang: the advisor names somebody else.
        Assert.Equal("name-expert", (await ana.Task(revoked.Number, TaskTypes.NameExpert))["type"]!.GetValue<string>());
        var log = (await ana.Read($"/api/v1/reviews/{await revoked.Id()}/accesses")).Json.AsArray();
        Assert.Contains(log, a => a!["isRefused"]!.GetValue<bool>() && a["text"]!.GetValue<string>() == "Abgewiesen: Link widerrufen");
    }

    [Fact]
    public async Task Who_is_not_impartial_says_so_and_the_link_ends()
    {
        var outside = await Outside.Begin(desk);
        var vera = new Visitor(desk);
        var page = await outside.OpenBy(vera);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await vera.Send(page, outside.Path + "?handler=Back", ("Back.IsRecused", "true"))).Status);
        var thanks = await vera.Submit(page, outside.Path + "?handler=Back", ("Back.IsRecused", "true"), ("Back.Reason", "Ich berate den Träger."));
        Assert.Contains("Danke", thanks.Text, StringComparison.Ordinal);
        var review = await outside.Review();
        Assert.Equal((true, "Ich berate den Träger."), (review.IsRecused, review.HandBackReason));
        Assert.Equal(HttpStatusCode.NotFound, (await vera.Open(outside.Path)).Status);
    }

    private static (string Name, string Value)[] Answer(Shown page, params (string Name, string Value)[] more) =>
        [("Answer.Revision", page.Field("Answer.Revision")), ("Answer.Statement", "Unter zwei Auflagen."), ("Answer.Outcome", "conditional"), .. more];
}
