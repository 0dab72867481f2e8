using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Tests.Deadlines;

/// <summary>Promises, their dates, their tasks and interim replies, as programs use them.</summary>
public sealed class PromiseApiTests(WebDesk desk) : IClassFixture<WebDesk>
{
    private const string Promises = "/api/v1/offices/TH/promises";

    [Fact]
    public async Task A_promise_is_added_changed_moved_and_removed_by_the_version_that_was_read()
    {
        using var lea = await desk.As("lea.th");
        var added = await lea.Send(Promises, new JsonObject { ["name"] = "Programm", ["condition"] = "Kanal = Telefon", ["finalAnswerDays"] = 3 });
        Assert.Equal(HttpStatusCode.Created, added.Status);
        var path = $"{Promises}/{added.Json["id"]}";
        Assert.Equal(added.Text, (await lea.Read(path)).Text);

        var changed = new JsonObject { ["name"] = "Programm", ["condition"] = "Kanal = Telefon", ["finalAnswerDays"] = 4, ["active"] = false, ["version"] = 1 };
        Assert.Equal(4, (await Put(lea, path, changed)).Json["finalAnswerDays"]!.GetValue<int>());
        var stale = await Put(lea, path, changed);
        Assert.Equal((HttpStatusCode.Conflict, "promise.moved-on", "lea.th"), (stale.Status, stale.Code, stale.Json["conflict"]!["who"]!.GetValue<string>()));
        changed.Remove("version");
        Assert.Contains("version", (await Put(lea, path, changed)).Json["errors"]!.AsObject().Select(e => e.Key));
        Assert.Equal(HttpStatusCode.OK, (await lea.Send(path + "/move", new JsonObject { ["direction"] = "up", ["version"] = 2 })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lea.Send(path + "/move", new JsonObject { ["direction"] = "sideways", ["version"] = 3 })).Status);
        foreach (var name in new[] { "lea.st", "admin" })
        {
            using var who = await desk.As(name);
            Assert.Equal(name == "admin" ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await who.Read(path)).Status);
        }

        using var other = await desk.As("lea.st");
        Assert.Equal(HttpStatusCode.NotFound, (await other.DeleteAsync(path + "?version=3", WebDesk.Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await lea.DeleteAsync(path + "?version=2", WebDesk.Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await lea.DeleteAsync(path + "?version=3", WebDesk.Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await lea.Read(path)).Status);
    }

    [Fact]
    public async Task A_case_tells_its_promise_and_its_tasks_are_answered_with_an_interim_reply()
    {
        using var lea = await desk.As("lea.th");
        await lea.Send(Promises, new JsonObject
        {
            ["name"] = "Standard", ["condition"] = "Betreff = 'Wann kommt die Antwort?'", ["firstAnswerDays"] = 2, ["finalAnswerDays"] = 8, ["intakeDays"] = 1,
            ["warnDays"] = 2, ["warnRole"] = "advisor", ["dueRole"] = "supervisor",
        });
        var asked = await desk.Ask("Wann kommt die Antwort?");
        var number = asked["number"]!.GetValue<string>();
        using var ana = await desk.As("ana.th");
        var deadline = (await ana.Read($"/api/v1/cases/{number}")).Json["deadline"]!;
        Assert.Equal("Standard", deadline["promise"]!.GetValue<string>());
        Assert.Equal(["final", "first", "stage"], deadline["dates"]!.AsArray().Select(d => d!["kind"]!.GetValue<string>()).Order());
        Assert.True(deadline["stageDueAt"]!.GetValue<DateTimeOffset>() < deadline["firstDueAt"]!.GetValue<DateTimeOffset>());
        Assert.Null(deadline["firstReplyAt"]);

        await Age(number);
        var task = await lea.Task(number, "deadline-due");
        Assert.Equal(["interim", "noted"], task["outcomes"]!.AsArray().Select(o => o!.GetValue<string>()));
        Assert.Equal("task.wrong-role", (await ana.Complete(task, "interim", new() { ["text"] = "Es dauert." })).Code);
        Assert.Contains("text", (await lea.Complete(task, "interim")).Json["errors"]!.AsObject().Select(e => e.Key));
        Assert.Contains("reason", (await lea.Complete(task, "noted")).Json["errors"]!.AsObject().Select(e => e.Key));
        Assert.Equal(HttpStatusCode.OK, (await lea.Complete(task, "interim", new() { ["text"] = "Es dauert noch etwas." })).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await lea.Complete(task, "interim", new() { ["text"] = "Es dauert noch etwas." })).Status);
        var after = (await ana.Read($"/api/v1/cases/{number}")).Json;
        Assert.NotNull(after["deadline"]!["firstReplyAt"]);
        Assert.Equal(1, after["messages"]!.AsArray().Count(m => m!["kind"]!.GetValue<string>() == "interim"));
        Assert.True(after["deadline"]!["expectedAt"]!.GetValue<DateTimeOffset>() > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task An_interim_reply_goes_out_once_from_the_case_itself_by_its_own_office_only()
    {
        var asked = await desk.Ask("Zwischenstand?");
        var number = asked["number"]!.GetValue<string>();
        var path = $"/api/v1/cases/{number}/interim";
        using var ana = await desk.As("ana.th");
        using var st = await desk.As("ana.st");
        using var eva = await desk.As("eva.th");
        Assert.Equal(HttpStatusCode.NotFound, (await st.Send(path, new JsonObject { ["text"] = "Fremd" })).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await eva.Send(path, new JsonObject { ["text"] = "Fremd" })).Status);
        Assert.Contains("expectedOn", (await ana.Send(path, new JsonObject { ["text"] = "Bald", ["expectedOn"] = "2001-01-01" })).Json["errors"]!.AsObject().Select(e => e.Key));
        var version = (await ana.Read($"/api/v1/cases/{number}")).Json["version"]!.GetValue<int>();
        Assert.Equal(HttpStatusCode.OK, (await ana.Send(path, new JsonObject { ["text"] = "Wir fragen noch nach.", ["version"] = version })).Status);
        Assert.Equal("case.moved-on", (await ana.Send(path, new JsonObject { ["text"] = "Noch einmal", ["version"] = version })).Code);
        Assert.Equal("interim.same-text", (await ana.Send(path, new JsonObject { ["text"] = "Wir fragen noch nach." })).Code);

        var applicant = desk.Anyone();
        applicant.DefaultRequestHeaders.Authorization = new("Tracking", asked["trackingToken"]!.GetValue<string>());
        var tracking = (await applicant.Read("/api/v1/tracking")).Json;
        Assert.Equal(1, tracking["messages"]!.AsArray().Count(m => m!["kind"]!.GetValue<string>() == "interim"));
        Assert.NotNull(tracking["expectedAt"]);
    }

    /// <summary>The question came two weeks and a half earlier than it did, and its timer has come.</summary>
    private async Task Age(string number)
    {
        var timer = await desk.DbAsync(async db =>
        {
            var theCase = await db.Cases.SingleAsync(c => c.Number == number, WebDesk.Cancel);
            var timer = await db.Timers.SingleAsync(t => t.CaseId == theCase.Id && t.Kind == TimerKind.Deadline, WebDesk.Cancel);
            theCase.ReceivedAt = theCase.ClockStartedAt = theCase.ReceivedAt.AddDays(-18);
            timer.DueAt = theCase.ReceivedAt.AddDays(1);
            (theCase.FirstDueAt, theCase.StageDueAt) = (null, null);
            theCase.DueAt = theCase.DueAt.AddDays(-18);
            await db.SaveChangesAsync(WebDesk.Cancel);
            return timer.Id;
        });
        await desk.Run<FireTimer>(fire => fire.RunAsync(timer, WebDesk.Cancel));
    }

    private static async Task<Calls.Answer> Put(HttpClient who, string path, JsonObject body)
    {
        using var answer = await who.PutAsJsonAsync(path, body, WebDesk.Cancel);
        return await Calls.Of(answer);
    }
}
