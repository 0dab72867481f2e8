using System.Net;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Tasks;

public sealed class TaskConflictTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Whoever_comes_second_learns_who_was_faster_and_keeps_what_they_typed()
    {
        var number = await desk.AskUntil(TaskTypes.Triage);
        var page = await desk.TaskPage(number, TaskTypes.Triage);
        var ben = await desk.SignedIn("ben.th");
        var open = await ben.Page(page);
        await (await desk.SignedIn("ana.th")).Send(page, null, ("Input.Outcome", "clarify"), ("Input.Question", "Welcher Landkreis?"));

        var (status, html, _) = await ben.SendFrom(open, page, null, ("Input.Outcome", "decline"), ("Input.DeclineReason", "Mein langer Text"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Jemand war schneller", html, StringComparison.Ordinal);
        Assert.Contains("ana.th", html, StringComparison.Ordinal);
        Assert.Contains("Rückfrage stellen", html, StringComparison.Ordinal);
        Assert.Contains("<time", html, StringComparison.Ordinal);
        Assert.Contains("Mein langer Text</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_was_reassigned_meanwhile_is_not_lost()
    {
        var number = await desk.AskUntil(TaskTypes.DraftResponse);
        var page = await desk.TaskPage(number, TaskTypes.DraftResponse);
        var ana = await desk.SignedIn("ana.th");
        var open = await ana.Page(page);
        var (assigned, _, _) = await (await desk.SignedIn("lea.th")).Send(page, "Assign", ("Assignee", WebDesk.Email("ben.th")));
        Assert.Equal(HttpStatusCode.Redirect, assigned);

        var (status, html, _) = await ana.SendFrom(open, page, null, ("Input.Outcome", "submitted"), ("Input.Text", "Meine ganze Antwort"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("ben.th", html, StringComparison.Ordinal);
        Assert.Contains("Meine ganze Antwort</textarea>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_claimed_once()
    {
        var number = await desk.AskUntil(TaskTypes.Triage);
        var id = await desk.TaskId(number, TaskTypes.Triage);
        var ben = await desk.SignedIn("ben.th");
        var list = await ben.Page("/desk/aufgaben/offen");
        var ana = await desk.SignedIn("ana.th");
        Assert.Equal(HttpStatusCode.Redirect, (await ana.Send("/desk/aufgaben/offen", null, ("id", id), ("version", "0"))).Status);
        Assert.Contains(number, await ana.Page("/desk/aufgaben"), StringComparison.Ordinal);
        var (status, html, _) = await ben.SendFrom(list, "/desk/aufgaben/offen", null, ("id", id), ("version", "0"));
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("ana.th", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assigning_to_nobody_or_to_somebody_unsuitable_is_told_at_the_field()
    {
        var page = await desk.TaskPage(await desk.AskUntil(TaskTypes.Triage), TaskTypes.Triage);
        var lea = await desk.SignedIn("lea.th");
        foreach (var email in new[] { "", WebDesk.Email("eva.th") })
        {
            var (status, html, _) = await lea.Send(page, "Assign", ("Assignee", email));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
            Assert.Contains("href=\"#Assignee\"", html, StringComparison.Ordinal);
        }
    }
}
