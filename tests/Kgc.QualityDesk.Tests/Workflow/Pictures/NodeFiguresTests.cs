using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Tests.Workflow.Pictures;

/// <summary>Figures that can be worked out by hand: the office is open from 8 to 16, so 480 minutes are a working day.</summary>
public sealed class NodeFiguresTests
{
    private const string Triage = "root:triage", Draft = "root:draft", FollowUp = "root:await-follow-up";

    [Fact]
    public async Task Median_and_P90_are_waits_that_were_measured()
    {
        await using var desk = await DeskWorld.StartAsync();
        List<string> cases = [];
        for (var i = 0; i < 5; i++)
        {
            cases.Add((await desk.Ask()).Number);
        }

        // All asked on Monday at 9: taken after half a day, one, two and three working days; one waits still.
        foreach (var (number, at) in cases.Zip([At(2, 13), At(3, 9), At(4, 9), At(5, 9)]))
        {
            desk.Clock.Set(at);
            await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN" });
        }

        desk.Clock.Set(At(6, 9));
        var figures = await Figures(desk, "lea.th");

        Assert.Equal((4, 1, 4, 1.0, 3.0), Told(figures.Of(Triage)));
        Assert.Equal(1, figures.Of(Triage).Overdue);
        Assert.Equal((5, 0), (figures.Of("root:start").Passed, figures.Of("root:start").Waiting));
        // Triage 0.5 + 1 + 2 + 3 + 4 still running, drafts 3.5 + 3 + 2 + 1 still running.
        Assert.Equal(10.5 / 20, figures.Of(Triage).Share!.Value, 9);
        Assert.Equal((true, false), (figures.Of(Triage).IsBottleneck, figures.Of(Draft).IsBottleneck));
        Assert.Equal((0, 4, 0, null, null), Told(figures.Of(Draft)));
    }

    [Fact]
    public async Task A_wait_for_the_applicant_is_measured_but_is_no_bottleneck()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN" });
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "So geht es." });
        desk.Clock.Set(At(2, 10));
        await desk.Complete(number, "approve-response", "approved", "ben.th@desk.example");
        var open = (await Figures(desk, "lea.th")).Of(FollowUp);
        desk.Clock.Set(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.FromHours(2)));
        await desk.FireDueTimers();

        var figures = await Figures(desk, "lea.th");

        Assert.Equal((0, 1, 0, null, null), Told(open));
        Assert.Equal((1, 0, 1), (figures.Of(FollowUp).Passed, figures.Of(FollowUp).Waiting, figures.Of(FollowUp).Measured));
        Assert.True(figures.Of(FollowUp).Median > 10);
        Assert.Null(figures.Of(FollowUp).Share);
        Assert.True(figures.Of("root:approve").IsBottleneck);
    }

    [Fact]
    public async Task What_is_older_than_twelve_months_does_not_count()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Complete((await desk.Ask()).Number, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN" });
        desk.Clock.Set(new DateTimeOffset(2027, 3, 3, 9, 0, 0, TimeSpan.FromHours(1)));

        var figures = await Figures(desk, "lea.th");

        Assert.Equal((0, 0), (figures.Of(Triage).Passed, figures.Of(Triage).Measured));
        Assert.Equal(1, figures.Of(Draft).Waiting);
    }

    [Fact]
    public async Task A_supervisor_sees_the_own_office_only_and_an_administrator_the_sum()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask();
        await desk.Ask();
        await desk.Ask(district: "15003");
        var administrator = new Actor(ActorKind.Person, 1, "Admin", new HashSet<string> { Roles.Administrator }, new HashSet<int>());

        Assert.Equal(2, (await Figures(desk, "lea.th")).Of(Triage).Waiting);
        Assert.Equal(1, (await Figures(desk, "lea.st")).Of(Triage).Waiting);
        Assert.Equal(3, (await desk.Get<NodeFiguresQuery, NodeFigures>(q => q.RunAsync("quality-question", Charts.Version, administrator, DeskWorld.Cancel))).Of(Triage).Waiting);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => Figures(desk, "ana.th"))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => Figures(desk, "eva.th"))).Code);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => Figures(desk, "lea.th", 99))).Code);
    }

    private static DateTimeOffset At(int day, int hour) => new(2026, 3, day, hour, 0, 0, TimeSpan.FromHours(1));

    private static (int Passed, int Waiting, int Measured, double? Median, double? P90) Told(NodeFigures.Node node) =>
        (node.Passed, node.Waiting, node.Measured, node.Median, node.P90);

    private static async Task<NodeFigures> Figures(DeskWorld desk, string who, int? version = null)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<NodeFiguresQuery, NodeFigures>(q => q.RunAsync("quality-question", version ?? Charts.Version, by, DeskWorld.Cancel));
    }
}
