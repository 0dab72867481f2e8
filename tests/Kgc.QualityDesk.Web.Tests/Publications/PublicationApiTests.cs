using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.Publications;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Publications;

/// <summary>The redaction assistant and the way to the public, from outside.</summary>
public sealed class PublicationApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Any_text_is_looked_into_with_what_a_case_knows()
    {
        var number = await Journey.Ask(desk);
        using var ana = await desk.As("ana.th");
        var found = await ana.Send("/api/v1/redactions/check", new JsonObject
        {
            ["text"] = "Liebe Erika, B&uuml;rger in Apolda fragen nach Frau Kr\u00fcger. Mail erika\\@verein.example", ["caseNumber"] = number,
            ["known"] = new JsonObject { ["names"] = new JsonArray("Petra Krüger") },
        });
        Assert.Equal(HttpStatusCode.OK, found.Status);
        var kinds = found.Json["hits"]!.AsArray().Select(h => (Kind: h!["kind"]!.GetValue<string>(), Text: h["text"]!.GetValue<string>())).ToList();
        Assert.Contains(("name", "Erika"), kinds);
        Assert.Contains(("place", "Apolda"), kinds);
        Assert.Contains(("name", "Frau Krüger"), kinds);
        Assert.Contains(("mail", "erika\\@verein.example"), kinds);
        Assert.StartsWith("Liebe [Name], B&uuml;rger in [Ort]", found.Json["redacted"]!.GetValue<string>(), StringComparison.Ordinal);
        using var other = await desk.As("ana.st");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send("/api/v1/redactions/check", new JsonObject { ["text"] = "x", ["caseNumber"] = number })).Status);
    }

    [Fact]
    public async Task A_draft_belongs_to_its_office_and_the_public_never_learns_where_it_comes_from()
    {
        using var ana = await desk.As("ana.th");
        using var lea = await desk.As("lea.th");
        var begun = await ana.Send("/api/v1/publications", new JsonObject { ["office"] = "TH", ["title"] = "Gartenfragen", ["body"] = "Fragen Sie Frau Öztürk." });
        Assert.Equal(HttpStatusCode.Created, begun.Status);
        var address = $"/api/v1/publications/{begun.Json["id"]!.GetValue<string>()}";
        using var other = await desk.As("ana.st");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Read(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(address + "/publish", new JsonObject { ["version"] = 1 })).Status);
        Assert.Equal("publication.not-submitted", (await lea.Send(address + "/publish", new JsonObject { ["version"] = Version(begun) })).Code);

        var spot = begun.Json["fields"]!.AsArray().SelectMany(f => f!["hits"]!.AsArray()).Single()!;
        var decided = await ana.Send(address + "/decisions", new JsonObject
        {
            ["choices"] = new JsonArray(new JsonObject { ["anchor"] = spot["anchor"]!.GetValue<string>(), ["replacement"] = "die Koordinierungsstelle" }), ["version"] = Version(begun),
        });
        Assert.Equal(0, decided.Json["openHits"]!.GetValue<int>());
        Assert.Equal("publication.moved-on", (await ana.Send(address + "/submit", new JsonObject { ["version"] = Version(begun) })).Code);
        Assert.Equal("input.invalid", (await ana.Send(address + "/submit", new JsonObject { ["version"] = Version(decided) })).Code);
        await desk.Run<EditPublication>(async edit => await edit.RewriteAsync(begun.Json["id"]!.GetValue<string>(), new PublicationInput
        {
            Title = "Gartenfragen", Body = "Fragen Sie Frau Öztürk.", ReviewedUntil = new DateOnly(2099, 1, 1), Version = Version(decided),
        }, await desk.Actor("ana.th"), WebDesk.Cancel));
        var submitted = await ana.Send(address + "/submit", new JsonObject { ["version"] = Version(await ana.Read(address)) });
        Assert.Equal("submitted", submitted.Json["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Forbidden, (await ana.Send(address + "/publish", new JsonObject { ["version"] = Version(submitted) })).Status);
        var done = await lea.Send(address + "/publish", new JsonObject { ["version"] = Version(submitted) });
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var shown = await desk.Anyone().Read($"/api/v1/knowledge/{done.Json["slug"]!.GetValue<string>()}");
        Assert.Equal("Fragen Sie die Koordinierungsstelle.", shown.Json["body"]!.GetValue<string>());
        Assert.DoesNotContain("caseNumber", shown.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_person_publishes_no_answer_and_an_entry_whose_check_ran_out_says_so()
    {
        using var ana = await desk.As("ana.th");
        var alone = await ana.Send("/api/v1/knowledge", new JsonObject { ["title"] = "Birnenmus", ["body"] = "Kochen.", ["office"] = "TH" });
        Assert.Equal((HttpStatusCode.Conflict, "knowledge.needs-second-person"), (alone.Status, alone.Code));
        Assert.Equal(HttpStatusCode.Created, (await ana.Send("/api/v1/knowledge", new JsonObject { ["kind"] = "instrument", ["title"] = "Kochbuch", ["body"] = "Lesen.", ["office"] = "TH" })).Status);

        const string Words = "Die fachliche Prüfung dieses Eintrags ist abgelaufen.";
        var item = new KnowledgeFile.Item(1, new KnowledgeInput { Title = "Quittenmus", Slug = "quittenmus", Body = "Kochen.", Office = "TH", ReviewedUntil = new DateOnly(2020, 1, 31) }, new Dictionary<string, string>());
        await desk.Get<ImportKnowledge, ImportKnowledge.Outcome>(i => i.RunAsync([item], null, null, Kgc.QualityDesk.People.Actor.System, WebDesk.Cancel));
        Assert.Contains(Words, await desk.Anyone().Page("/wissen/quittenmus"), StringComparison.Ordinal);
        Assert.Contains("quittenmus", (await ana.Read("/api/v1/publications/reviews")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await ana.Send("/api/v1/knowledge/quittenmus/reviewed", new JsonObject { ["until"] = "2099-01-31", ["version"] = 1 })).Status);
        Assert.DoesNotContain(Words, await desk.Anyone().Page("/wissen/quittenmus"), StringComparison.Ordinal);
        Assert.DoesNotContain("quittenmus", (await ana.Read("/api/v1/publications/reviews")).Text, StringComparison.Ordinal);
    }

    private static int Version(Calls.Answer answer) => answer.Json["version"]!.GetValue<int>();
}
