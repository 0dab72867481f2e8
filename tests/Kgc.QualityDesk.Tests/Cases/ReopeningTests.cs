using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Tests.Cases;

public class ReopeningTests
{
    private const string Ana = "ana.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_poor_rating_opens_an_answered_case_again_with_a_task_and_a_new_clock()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (number, id) = await Answered(desk);
        Assert.Equal("case.rating-not-poor", await Refused(desk, id));
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 2, "Zu allgemein", DeskWorld.Cancel));
        var dueBefore = (await desk.Load(number)).DueAt;
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await Reopen(desk, id);

        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);
        var theCase = await desk.Load(number);
        Assert.Equal((CaseStatus.InProgress, Stage.Intake, null), (theCase.Status, theCase.Stage, theCase.AnsweredAt));
        Assert.True(theCase.DueAt > dueBefore);
        Assert.Contains(EntryKinds.CaseReopened, await desk.History(number));
        Assert.Equal("case.reopened-before", await Refused(desk, id));
        await Intact(desk);
    }

    [Fact]
    public async Task A_case_that_the_timer_closed_goes_on_from_where_its_wait_ended()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (number, id) = await Answered(desk);
        desk.Clock.Advance(TimeSpan.FromDays(29));
        await desk.FireDueTimers();
        Assert.Equal("answered", (await desk.Load(number)).ClosureReason);
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 1, null, DeskWorld.Cancel));
        await Reopen(desk, id);

        var theCase = await desk.Load(number);
        Assert.Equal((Stage.Intake, CaseStatus.InProgress, null, null, null),
            (theCase.Stage, theCase.Status, theCase.ClosedAt, theCase.ClosureReason, theCase.TrackingEndsAt));
        Assert.Contains(theCase.Intervals, i => i is { EndedAt: null, Stage: Stage.Intake, Holder: Holder.Desk });
        await Answer(desk, number, "Unser zweiter Rat.");
        desk.Clock.Advance(TimeSpan.FromDays(35));
        await desk.FireDueTimers();
        Assert.Equal("answered", (await desk.Load(number)).ClosureReason);
        Assert.Equal("case.reopened-before", await Refused(desk, id));
        await Intact(desk);
    }

    [Fact]
    public async Task The_thirtieth_day_is_the_last()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (_, id) = await Answered(desk);
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 1, null, DeskWorld.Cancel));
        // Answered on the 2nd of March at nine: the 1st of April is the thirtieth day.
        desk.Clock.Advance(new DateTimeOffset(2026, 4, 2, 0, 0, 0, TimeSpan.FromHours(2)) - desk.Clock.GetUtcNow());
        Assert.Equal("case.reopen-too-late", await Refused(desk, id));
        desk.Clock.Advance(TimeSpan.FromSeconds(-1));
        await Reopen(desk, id);
    }

    [Fact]
    public async Task A_follow_up_to_a_closed_case_takes_it_up_again_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (number, id) = await Answered(desk);
        desk.Clock.Advance(TimeSpan.FromDays(29));
        await desk.FireDueTimers();
        await desk.Run<ApplicantActs>(a => a.ReplyAsync(id, "Und was heißt das für uns?", DeskWorld.Cancel));
        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);
        await Answer(desk, number, "Das heißt es.");
        desk.Clock.Advance(TimeSpan.FromDays(35));
        await desk.FireDueTimers();
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<ApplicantActs>(a => a.ReplyAsync(id, "Noch etwas", DeskWorld.Cancel)));
        Assert.Equal("case.reopened-before", refused.Code);
    }

    [Fact]
    public async Task What_was_never_answered_or_was_withdrawn_cannot_be_opened_again()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var receipt = await desk.Ask();
        var unanswered = (await desk.Load(receipt.Number)).Id;
        Assert.Equal("case.nothing-to-reopen", await Refused(desk, unanswered));
        await desk.Complete(receipt.Number, "triage", "close", Ana, new() { ["reason"] = "duplicate" });
        Assert.Equal("case.closed", await Refused(desk, unanswered));

        var (_, id) = await Answered(desk);
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 1, null, DeskWorld.Cancel));
        await desk.Run<ApplicantActs>(a => a.WithdrawAsync(id, DeskWorld.Cancel));
        Assert.Equal("case.withdrawn", await Refused(desk, id));
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.FireDueTimers();
        Assert.Equal("case.closed", await Refused(desk, id));
    }

    [Fact]
    public async Task A_chart_that_never_waits_for_the_applicant_goes_back_to_the_draft()
    {
        await using var desk = await DeskWorld.StartAsync(Database, workflows: WithoutWaiting());
        var (number, id) = await Answered(desk);
        Assert.True((await desk.Load(number)).IsClosed);
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 1, null, DeskWorld.Cancel));
        await Reopen(desk, id);
        Assert.Equal(TaskTypes.DraftResponse, (await desk.OpenTask(number, TaskTypes.DraftResponse)).Type);
        Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
        await Intact(desk);
    }

    [Fact]
    public async Task Two_at_the_same_moment_open_it_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (number, id) = await Answered(desk);
        await desk.Run<ApplicantActs>(a => a.RateAsync(id, 1, null, DeskWorld.Cancel));
        var refused = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryReopen(desk, id)));
        Assert.Equal(3, refused.Count(code => code == "case.reopened-before"));
        Assert.Single((await desk.History(number)), EntryKinds.CaseReopened);
    }

    /// <summary>The shipped charts, with one that closes as soon as the answer is sent.</summary>
    private static string WithoutWaiting()
    {
        var directory = Directory.CreateTempSubdirectory("charts-").FullName;
        foreach (var file in Directory.GetFiles(DeskWorld.ShippedWorkflows, "*.json"))
        {
            var chart = JsonNode.Parse(File.ReadAllText(file))!;
            if (chart["definitionId"]!.GetValue<string>() == "quality-question")
            {
                var root = chart["root"]!;
                string[] gone = ["await-follow-up", "stage-follow-up"];
                root["activities"] = Without(root["activities"]!, a => gone.Contains(Id(a["id"])));
                root["connections"] = Without(root["connections"]!, c => gone.Contains(Id(c["source"]!["activity"])));
                foreach (var connection in root["connections"]!.AsArray().Where(c => gone.Contains(Id(c!["target"]!["activity"]))))
                {
                    connection!["target"]!["activity"] = "close-answered";
                }
            }

            File.WriteAllText(Path.Combine(directory, Path.GetFileName(file)), chart.ToJsonString());
        }

        return directory;
    }

    private static string Id(JsonNode? node) => node!.GetValue<string>();

    private static JsonArray Without(JsonNode list, Func<JsonNode, bool> which) =>
        [.. list.AsArray().Where(item => !which(item!)).Select(item => item!.DeepClone())];

    private static async Task<(string Number, int Id)> Answered(DeskWorld desk)
    {
        var receipt = await desk.Ask();
        await Answer(desk, receipt.Number, "Unser Rat.");
        return (receipt.Number, (await desk.Load(receipt.Number)).Id);
    }

    private static async Task Answer(DeskWorld desk, string number, string text)
    {
        await desk.Complete(number, "triage", "accept", Ana, new() { ["topic"] = "BED-DATEN", ["priority"] = "normal" });
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = text });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
    }

    private static Task Reopen(DeskWorld desk, int id) =>
        desk.Run<ApplicantActs>(a => a.ReopenAsync(id, "Das hat uns nicht geholfen.", DeskWorld.Cancel));

    private static async Task<string> Refused(DeskWorld desk, int id) => (await Assert.ThrowsAsync<RuleBroken>(() => Reopen(desk, id))).Code;

    private static async Task<string> TryReopen(DeskWorld desk, int id)
    {
        try
        {
            await Reopen(desk, id);
            return "";
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private static async Task Intact(DeskWorld desk) =>
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
}
