using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Tests.Writing;

/// <summary>Two advisors at one answer: the second is told before anything is lost, and both texts survive.</summary>
public sealed class TwoAdvisorsTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Anas = "Anas Antwort mit **Beleg**", Bens = "Bens ganz andere Antwort";

    [Fact]
    public async Task The_second_is_told_while_opening_who_writes_since_when_and_what()
    {
        var (number, page) = await Draft();
        await Keep("ana.th", number, Anas);
        var html = await (await desk.SignedIn("lea.th")).Page(page);
        Assert.Contains("ana.th schreibt auch an dieser Antwort", html, StringComparison.Ordinal);
        Assert.Contains(Anas, html, StringComparison.Ordinal);
        await (await desk.SignedIn("ana.st")).Page(page, HttpStatusCode.NotFound);
        Assert.DoesNotContain("ana.th schreibt", await (await desk.SignedIn("ana.th")).Page(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gives_in_first_without_knowing_of_the_other_is_told_and_nothing_is_given_in()
    {
        var (number, page) = await Draft();
        var ana = await desk.SignedIn("ana.th");
        var open = await ana.Page(page);
        await Keep("ben.th", number, Bens);
        var (status, html, _) = await ana.SendFrom(open, page, null, ("Input.Outcome", "submitted"), ("Input.Text", Anas), ("Told", ""));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains(Bens, html, StringComparison.Ordinal);
        Assert.Contains(Anas, html, StringComparison.Ordinal);
        Assert.Empty((await desk.Load(number)).Revisions);

        var (done, _, _) = await ana.SendFrom(html, page, null, ("Input.Outcome", "submitted"), ("Input.Text", Anas), ("Told", Browser.Hidden(html, "Told")!));
        Assert.Equal(HttpStatusCode.Redirect, done);
        Assert.Equal(Anas, (await desk.Load(number)).LatestRevision!.Text);
        Assert.Equal(Bens, (await Mine("ben.th", number))!.Text);
    }

    [Fact]
    public async Task Both_texts_stand_side_by_side_when_the_second_comes_too_late_and_can_be_merged()
    {
        var (number, page) = await Draft();
        var lea = await desk.SignedIn("lea.th");
        var open = await lea.Page(page);
        Assert.Equal(HttpStatusCode.Redirect, (await (await desk.SignedIn("ana.th")).Send(page, null, ("Input.Outcome", "submitted"), ("Input.Text", Anas))).Status);
        var (status, html, _) = await lea.SendFrom(open, page, null, ("Input.Outcome", "submitted"), ("Input.Text", Bens));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Beide Texte", html, StringComparison.Ordinal);
        Assert.Contains(Anas, html, StringComparison.Ordinal);
        Assert.Contains(Bens, html, StringComparison.Ordinal);
        Assert.Equal(Anas, Assert.Single((await desk.Load(number)).Revisions).Text);

        var both = await lea.Page($"/desk/faelle/{number}/texte");
        Assert.Contains(Anas, both, StringComparison.Ordinal);
        Assert.Contains($"{Bens}</textarea>", both, StringComparison.Ordinal);
        var merged = $"{Anas}\n\nund ein Satz von Ben";
        Assert.Equal(HttpStatusCode.Redirect, (await lea.SendFrom(both, $"/desk/faelle/{number}/texte", null, ("Own", merged))).Status);
        var draft = await Mine("lea.th", number);
        Assert.Equal((merged, Bens), (draft!.Text, draft.Kept));
        await (await desk.SignedIn("ana.st")).Page($"/desk/faelle/{number}/texte", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_program_is_told_as_a_person_is_and_may_go_on_once_it_has_read_the_other_text()
    {
        var (number, _) = await Draft();
        await Keep("ben.th", number, Bens);
        await Keep("ana.th", number, "Was Ana zuvor tippte");
        using var ana = await desk.As("ana.th");
        var task = await ana.Task(number, TaskTypes.DraftResponse);
        var refused = await ana.Complete(task, "submitted", new JsonObject { ["text"] = Anas });
        Assert.Equal((HttpStatusCode.Conflict, "response.other-draft", "ben.th"), (refused.Status, refused.Code, (string?)refused.Json["conflict"]!["who"]));
        Assert.Empty((await desk.Load(number)).Revisions);

        var both = (await ana.Read($"/api/v1/cases/{number}/drafts")).Json;
        Assert.Equal((Anas, "Was Ana zuvor tippte", Bens), ((string?)both["own"]!["text"], (string?)both["own"]!["kept"], (string?)both["others"]![0]!["text"]));
        using var other = await desk.As("ana.st");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Read($"/api/v1/cases/{number}/drafts")).Status);

        var body = new JsonObject
        {
            ["outcome"] = "submitted", ["version"] = (int)task["version"]!, ["input"] = new JsonObject { ["text"] = Anas },
            ["told"] = new JsonArray((string)both["others"]![0]!["id"]!),
        };
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/tasks/{task["id"]}/complete", body)).Status);
        Assert.Equal(Anas, (await desk.Load(number)).LatestRevision!.Text);
        Assert.Equal((null, Bens), (await Mine("ana.th", number), (await Mine("ben.th", number))!.Text));

        using var ben = await desk.As("ben.th");
        Assert.Equal(HttpStatusCode.Conflict, (await ben.Complete(task, "submitted", new JsonObject { ["text"] = "Bens letzter Stand" })).Status);
        var kept = await Mine("ben.th", number);
        Assert.Equal(("Bens letzter Stand", Bens), (kept!.Text, kept.Kept));
    }

    private async Task<(string Number, string Page)> Draft()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var page = await desk.TaskPage(number, TaskTypes.DraftResponse);
        // Nobody's task: whoever opens it may write.
        await (await desk.SignedIn("ana.th")).Send(page, "Release");
        return (number, page);
    }

    private async Task Keep(string who, string number, string text)
    {
        var by = await desk.Actor(who);
        await desk.Run<TextDrafts>(d => d.SaveAsync(new DraftInput(DraftPlace.OfAnswer(number), "Input.Text", text), by, WebDesk.Cancel));
    }

    private async Task<TextDraft?> Mine(string who, string number)
    {
        var by = await desk.Actor(who);
        return (await desk.Get<TextDrafts, IReadOnlyDictionary<string, TextDraft>>(d => d.OfPlaceAsync(DraftPlace.OfAnswer(number), by, WebDesk.Cancel)))
            .GetValueOrDefault("Input.Text");
    }
}
