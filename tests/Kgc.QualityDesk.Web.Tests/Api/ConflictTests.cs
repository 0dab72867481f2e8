using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Api;

/// <summary>Who comes second is told who was faster; what is not one's own does not exist.</summary>
public sealed class ConflictTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task Of_two_who_complete_the_same_task_at_once_one_wins_and_the_other_learns_who()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        using var ben = await desk.As("ben.th");
        var task = await ana.Task(number, "triage");
        var answers = await Task.WhenAll(
            ana.Complete(task, "accept", Calls.Accept()), ben.Complete(task, "decline", new() { ["reason"] = "Nicht zuständig" }));
        var lost = Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict);
        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal("task.already-completed", lost.Code);
        Assert.Equal(answers[0] == lost ? "ben.th" : "ana.th", lost.Json["conflict"]!["who"]!.GetValue<string>());
        Assert.NotEmpty(lost.Json["conflict"]!["what"]!.GetValue<string>());
        Assert.NotEmpty(lost.Json["conflict"]!["when"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_version_that_somebody_has_moved_on_from_is_refused()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        using var ben = await desk.As("ben.th");
        var seen = await ben.Task(number, "triage");
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/tasks/{seen["id"]}/claim")).Status);
        var late = await ben.Complete(seen, "accept", Calls.Accept());
        Assert.Equal((HttpStatusCode.Conflict, "task.moved-on", "ana.th"), (late.Status, late.Code, late.Json["conflict"]!["who"]!.GetValue<string>()));
        var taken = await ben.Send($"/api/v1/tasks/{seen["id"]}/claim");
        Assert.Equal((HttpStatusCode.Conflict, "task.already-claimed"), (taken.Status, taken.Code));
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/tasks/{seen["id"]}/release", new JsonObject())).Status);
        Assert.Equal("task.not-claimed", (await ana.Send($"/api/v1/tasks/{seen["id"]}/release")).Code);
    }

    [Fact]
    public async Task The_other_office_finds_neither_case_nor_task()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var task = await ana.Task(number, "triage");
        foreach (var name in new[] { "ana.st", "lea.st", "eva.st", "eva.th", "admin" })
        {
            using var who = await desk.As(name);
            Assert.Equal(HttpStatusCode.NotFound, (await who.Read($"/api/v1/cases/{number}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await who.Read($"/api/v1/tasks/{task["id"]}")).Status);
            foreach (var act in new[] { "claim", "release", "assign", "complete" })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await who.Send($"/api/v1/tasks/{task["id"]}/{act}", new JsonObject { ["outcome"] = "accept" })).Status);
            }

            Assert.DoesNotContain(number, (await who.Read("/api/v1/cases")).Text, StringComparison.Ordinal);
            Assert.DoesNotContain(number, (await who.Read($"/api/v1/cases?q={number}")).Text.Replace("cursor", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        using var st = await desk.As("lea.st");
        Assert.Equal(HttpStatusCode.NotFound, (await st.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "x" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await st.Read("/api/v1/turnaround?office=TH")).Status);
    }

    [Fact]
    public async Task A_named_expert_sees_the_question_and_their_own_part_only()
    {
        var receipt = await desk.Ask();
        var number = receipt["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        using var eva = await desk.As("eva.th");
        using var emil = await desk.As("emil.th");
        await ana.Complete(number, "triage", "accept", Calls.Accept("eva.th", "emil.th"));
        await ana.Send($"/api/v1/cases/{number}/notes", new JsonObject { ["text"] = "Interner Vermerk" });
        await emil.Complete(number, "expert-review", "rejected", new() { ["statement"] = "Emils Meinung" });
        var seen = await eva.Read($"/api/v1/cases/{number}");
        Assert.Equal("Uns liegen keine kleinräumigen Daten vor.", seen.Json["body"]!.GetValue<string>());
        Assert.Equal("BED-DATEN", seen.Json["topic"]!.GetValue<string>());
        Assert.Null(seen.Json["contact"]);
        Assert.Equal("eva.th", Assert.Single(seen.Json["reviews"]!.AsArray())!["expert"]!.GetValue<string>());
        Assert.Equal(WebDesk.Email("eva.th"), Assert.Single(seen.Json["tasks"]!.AsArray())!["assignee"]!.GetValue<string>());
        foreach (var secret in new[] { "Erika", "erika@verein.example", "Emils Meinung", "Interner Vermerk", "emil.th", "triage-accepted" })
        {
            Assert.DoesNotContain(secret, seen.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains(number, (await eva.Read("/api/v1/cases")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, (await eva.Read("/api/v1/cases?q=Erika")).Text, StringComparison.Ordinal);
        Assert.Contains(number, (await ana.Read("/api/v1/cases?q=erika&limit=100")).Text, StringComparison.Ordinal);
        var emils = (await ana.Read($"/api/v1/cases/{number}")).Json["tasks"]!.AsArray()
            .Single(t => t!["assignee"]?.GetValue<string>() == WebDesk.Email("emil.th"))!["id"];
        Assert.Equal(HttpStatusCode.NotFound, (await eva.Send($"/api/v1/tasks/{emils}/complete", new JsonObject { ["outcome"] = "supported" })).Status);
    }

    [Fact]
    public async Task A_review_that_is_handed_back_can_be_given_to_another_expert()
    {
        var number = (await desk.Ask())["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        using var eva = await desk.As("eva.th");
        await ana.Complete(number, "triage", "accept", Calls.Accept("eva.th"));
        var task = await eva.Task(number, "expert-review");
        Assert.Equal(HttpStatusCode.NoContent, (await eva.Send($"/api/v1/tasks/{task["id"]}/release")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity,
            (await ana.Send($"/api/v1/tasks/{task["id"]}/assign", new JsonObject { ["assignee"] = WebDesk.Email("eva.st") })).Status);
        var assigned = await ana.Send($"/api/v1/tasks/{task["id"]}/assign", new JsonObject { ["assignee"] = WebDesk.Email("emil.th") });
        Assert.Equal(WebDesk.Email("emil.th"), assigned.Json["assignee"]!.GetValue<string>());
        Assert.Equal("task.wrong-role", (await ana.Complete(number, "expert-review", "supported", new() { ["statement"] = "x" })).Code);
    }
}
