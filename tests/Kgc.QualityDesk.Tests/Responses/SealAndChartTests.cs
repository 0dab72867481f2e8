using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tests.Mail;
using Kgc.QualityDesk.Tests.Workflow.Moves;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using static Kgc.QualityDesk.Tests.Responses.SealDesk;

namespace Kgc.QualityDesk.Tests.Responses;

/// <summary>No chart, however it is drawn or replaced under a running case, sends what nobody approved, and none gets stuck over it.</summary>
public sealed class SealAndChartTests
{
    private readonly List<OutgoingMail> _taken = [];

    [Fact]
    public async Task A_migration_to_a_chart_without_approval_sends_nothing_unapproved_and_the_waiting_step_can_be_migrated_on()
    {
        await using var desk = await Outbox.StartAsync("Sqlite", Noting(_taken));
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, Kgc.QualityDesk.Tests.Cases.JourneyTests.Accept([]));
        await desk.Migrate(await desk.Publish(Short()));
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "Ungeprüft." });
        await desk.DeliverDue();
        Assert.DoesNotContain(_taken, m => m.Content.Text.Contains("Ungeprüft.", StringComparison.Ordinal));

        var waiting = await desk.OpenTask(number, "approve-response");
        Assert.Equal("root:send-answer", waiting.NodeId);
        Assert.Equal("response.author-cannot-approve", await CodeOf(() => desk.Approve(number, Ana)));
        var renamed = Short();
        Charts.Rename(renamed, "send-answer", "send-it");
        await desk.Migrate(await desk.Publish(renamed), new MoveOptions(new Dictionary<string, string> { ["root:send-answer"] = "root:send-it" }, new HashSet<string>()));
        Assert.Equal("root:send-it", (await desk.OpenTask(number, "approve-response")).NodeId);

        await desk.Approve(number);
        await desk.DeliverDue();
        Assert.Contains(_taken, m => m.Content.Text.Contains("Ungeprüft.", StringComparison.Ordinal));
        var sent = await desk.Load(number);
        Assert.Equal(CaseStatus.Answered, sent.Status);
        await desk.Run<Kgc.QualityDesk.Tracking.ApplicantActs>(a => a.ReplyAsync(sent.Id, "Noch eine Frage.", DeskWorld.Cancel));
        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);
    }

    [Fact]
    public async Task A_chart_that_sends_without_a_draft_asks_for_one_first()
    {
        await using var desk = await new SmallChart().Add("Elsa.Start", "start").Add("QualityDesk.SendMessage", "send", ("template", "answer"), ("to", "applicant")).Task("after")
            .Wire("start>send", "send>after").StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "Nun doch." });
        await desk.Approve(number);
        Assert.Contains(await desk.Mails(), m => m.Template == "answer");
        Assert.Equal("after", (await desk.OpenTask(number, "after")).Title);
    }

    /// <summary>The shipped chart with a short cut: what is drafted is sent.</summary>
    private static JsonNode Short()
    {
        var chart = Charts.Shipped();
        var (steps, lines) = (chart.Activities(), chart.Connections());
        lines.Single(c => (string?)c!["source"]!["activity"] == "draft")!["target"]!["activity"] = "send-answer";
        // A step that nothing leads to would not be published.
        steps.Remove(steps.Single(s => (string?)s!["id"] == "approve"));
        foreach (var line in lines.Where(c => (string?)c!["source"]!["activity"] == "approve").ToList())
        {
            lines.Remove(line);
        }

        return chart;
    }
}
