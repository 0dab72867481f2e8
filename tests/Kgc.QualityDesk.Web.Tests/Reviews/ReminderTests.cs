using System.Net;
using System.Text.Json.Nodes;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Tests.Api;
using Kgc.QualityDesk.Web.Tests.Tasks;
using Kgc.QualityDesk.Web.Tests.World;

namespace Kgc.QualityDesk.Web.Tests.Reviews;

/// <summary>The shipped chart reminds and escalates a review, as programs and pages see it on the days on which it happens.</summary>
public sealed class ReminderTests
{
    private static readonly string Eva = WebDesk.Email("eva.th"), Lea = WebDesk.Email("lea.th");

    [Fact]
    public async Task An_expert_who_does_not_answer_is_reminded_then_the_supervisor_hears_and_sees_it()
    {
        var directory = Directory.CreateTempSubdirectory("desk-reminder-").FullName;
        try
        {
            var number = await AskedAsync(directory);
            await RemindedAsync(directory, number);
            await EscalatedAsync(directory, number);
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static async Task<string> AskedAsync(string directory)
    {
        await using var desk = await On(directory, "2026-03-02T09:00:00+01:00");
        var number = await Journey.Ask(desk);
        var ana = await desk.As("ana.th");
        var triage = await desk.TaskId(number, "triage");
        var input = new JsonObject { ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray(Eva) };
        Assert.Equal(HttpStatusCode.OK, (await ana.Send($"/api/v1/tasks/{triage}/complete", new JsonObject { ["outcome"] = "accept", ["input"] = input })).Status);
        var task = (await (await desk.As("eva.th")).Read("/api/v1/tasks?scope=mine&type=expert-review")).Json["items"]!.AsArray().Single()!;
        Assert.Equal((number, "2026-03-09T15:00:00"), ((string)task["caseNumber"]!, task["dueAt"]!.GetValue<DateTimeOffset>().UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture)));
        return number;
    }

    private static async Task RemindedAsync(string directory, string number)
    {
        await using var desk = await On(directory, "2026-03-06T16:01:00+01:00");
        await desk.FireDueTimers();
        Assert.Contains(number, Assert.Single(await desk.Mails(MailTemplates.TaskReminder, Eva)).Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Mails(MailTemplates.TaskEscalated, Lea));
        Assert.Equal([false], await RemindersAsync(await desk.As("ana.th"), number));
        Assert.Single((await (await desk.As("eva.th")).Read("/api/v1/tasks?scope=mine&type=expert-review")).Json["items"]!.AsArray());
    }

    private static async Task EscalatedAsync(string directory, string number)
    {
        await using var desk = await On(directory, "2026-03-10T16:01:00+01:00");
        await desk.FireDueTimers();
        Assert.Contains(number, Assert.Single(await desk.Mails(MailTemplates.TaskEscalated, Lea)).Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Mails(MailTemplates.TaskEscalated, WebDesk.Email("lea.st")));
        Assert.Single(await desk.Mails(MailTemplates.TaskReminder, Eva));

        var lea = await desk.As("lea.th");
        Assert.Equal([false, true], await RemindersAsync(lea, number));
        var task = (await lea.Read("/api/v1/tasks?scope=all&type=expert-review")).Json["items"]!.AsArray().Single()!;
        Assert.Equal((number, Eva), ((string)task["caseNumber"]!, task["assignee"]!.ToJsonString().Contains(Eva, StringComparison.Ordinal) ? Eva : task["assignee"]!.ToJsonString()));
        var id = (string)task["id"]!;
        var page = await (await desk.SignedIn("lea.th")).Page($"/desk/faelle/{number}");
        Assert.Contains("Fachlich prüfen, als überfällig der Leitung gemeldet", page, StringComparison.Ordinal);
        Assert.Contains("überfällig", await (await desk.SignedIn("eva.th")).Page($"/desk/aufgaben/{id}"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.NotFound, (await (await desk.As("lea.st")).Read($"/api/v1/cases/{number}")).Status);

        // Late is not too late: it is still the expert's task, and the chart goes on.
        var late = new JsonObject { ["outcome"] = "supported", ["input"] = new JsonObject { ["statement"] = "Spät, aber ja." } };
        Assert.Equal(HttpStatusCode.OK, (await (await desk.As("eva.th")).Send($"/api/v1/tasks/{id}/complete", late)).Status);
        Assert.Equal("response", (string)(await lea.Read($"/api/v1/cases/{number}")).Json["stage"]!);
    }

    /// <summary>Whether each reminder in the history went to the supervisors.</summary>
    private static async Task<IEnumerable<bool>> RemindersAsync(HttpClient who, string number) =>
        [.. (await who.Read($"/api/v1/cases/{number}")).Json["history"]!.AsArray().Where(e => (string)e!["kind"]! == "task-reminded").Select(e => (bool)e!["data"]!["escalated"]!)];

    /// <summary>The same desk on a later day.</summary>
    private static Task<WebDesk> On(string directory, string instant) => WebDesk.StartAsync($"--Desk:DataDirectory={directory}", $"--Desk:Clock={instant}");
}
