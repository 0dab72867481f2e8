using System.Text.Json.Nodes;
using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Overview;

/// <summary>What the first page counts is what its lists show, to each what is theirs.</summary>
public class StartTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Every_number_is_the_length_of_its_list()
    {
        await using var desk = await FilledAsync();
        foreach (var who in new[] { "ana.th", "ben.th", "lea.th", "ana.st", "eva.th" })
        {
            var by = await desk.Actor($"{who}@desk.example");
            var start = await desk.Get<StartQuery, Start>(q => q.RunAsync(by, DeskWorld.Cancel));
            foreach (var pile in start.Piles)
            {
                var list = await desk.Get<WorkListQuery, WorkList>(q => q.RunAsync(pile.Group, null, by, DeskWorld.Cancel));
                Assert.Equal((pile.Count, pile.Count ?? 0), (list.Count, list.Page.Items.Count));
                Assert.True(pile.Group == WorkGroup.Mine || pile.Lines.SequenceEqual(list.Page.Items.Take(StartQuery.Lines)));
            }
        }
    }

    [Fact]
    public async Task Each_sees_their_own_work_a_supervisor_the_offices_and_the_other_office_nothing()
    {
        await using var desk = await FilledAsync();
        Assert.Equal((2, 0, 2, 3, 2), await CountsAsync(desk, "ana.th"));
        Assert.Equal((0, 0, 0, 3, 0), await CountsAsync(desk, "ben.th"));
        Assert.Equal((6, 0, 0, 3, 2), await CountsAsync(desk, "lea.th"));
        Assert.Equal((0, 0, 0, 0, 0), await CountsAsync(desk, "ana.st"));
        var eva = await desk.Actor("eva.th@desk.example");
        var start = await desk.Get<StartQuery, Start>(q => q.RunAsync(eva, DeskWorld.Cancel));
        Assert.Equal([WorkGroup.Overdue, WorkGroup.Soon, WorkGroup.Mine, WorkGroup.Unassigned], start.Piles.Select(p => p.Group));
        Assert.Equal(1, start.Piles.Single(p => p.Group == WorkGroup.Mine).Count);
    }

    [Fact]
    public async Task A_case_that_is_late_in_several_ways_is_one_line_and_each_of_its_tasks_counts()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Ask();
        var input = new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example", "emil.th@desk.example") };
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", input);
        desk.Clock.Advance(TimeSpan.FromDays(30));
        var lea = await desk.Actor("lea.th@desk.example");
        var pile = (await desk.Get<StartQuery, Start>(q => q.RunAsync(lea, DeskWorld.Cancel))).Piles.Single(p => p.Group == WorkGroup.Overdue);
        var all = (await desk.Get<WorkListQuery, WorkList>(q => q.RunAsync(WorkGroup.Overdue, null, lea, DeskWorld.Cancel))).Page.Items;
        Assert.Equal((3, 3, 3), (all.Count, pile.Count, pile.Shown));
        Assert.Single(pile.Lines.Single(line => line.Number == number).Others);
        Assert.Equal(WorkLine.ByCase(all).Select(Tasks), pile.Lines.Select(Tasks));
        static string Tasks(WorkLine line) => string.Join(',', line.Others.Prepend(line).Select(l => l.TaskId));
    }

    [Fact]
    public async Task The_next_task_is_the_most_urgent_of_ones_own_then_one_that_nobody_has()
    {
        await using var desk = await FilledAsync();
        var ana = await desk.Actor("ana.th@desk.example");
        var start = await desk.Get<StartQuery, Start>(q => q.RunAsync(ana, DeskWorld.Cancel));
        var mine = (await desk.Get<WorkListQuery, WorkList>(q => q.RunAsync(WorkGroup.Mine, null, ana, DeskWorld.Cancel))).Page.Items;
        Assert.Empty(start.Piles.Single(p => p.Group == WorkGroup.Mine).Lines);
        Assert.Equal(mine[0], start.Next);
        var order = new List<string?> { null };
        for (var i = 0; i < 6; i++)
        {
            order.Add(await desk.Get<NextTask, string?>(q => q.FindAsync(order[^1], ana, DeskWorld.Cancel)));
        }

        Assert.Equal(mine[0].TaskId, order[1]);
        Assert.Equal(mine[1].TaskId, order[2]);
        Assert.Equal(start.Piles.Single(p => p.Group == WorkGroup.Unassigned).Lines.Select(l => l.TaskId), order[3..6]);
        Assert.Equal(mine[0].TaskId, order[6]);
        var other = await desk.Actor("ana.st@desk.example");
        Assert.Null(await desk.Get<NextTask, string?>(q => q.FindAsync(mine[0].TaskId, other, DeskWorld.Cancel)));
    }

    /// <summary>Three questions that nobody has, two that Ana drafts, one at the expert, one asked back, a week later.</summary>
    private async Task<DeskWorld> FilledAsync()
    {
        var desk = await DeskWorld.StartAsync(Database);
        for (var i = 0; i < 7; i++)
        {
            var number = (await desk.Ask()).Number;
            if (i >= 3)
            {
                var input = i == 6
                    ? new JsonObject { ["question"] = "Um welchen Landkreis geht es?" }
                    : new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = i == 5 ? new JsonArray("eva.th@desk.example") : [] };
                await desk.Complete(number, "triage", i == 6 ? "clarify" : "accept", "ana.th@desk.example", input);
            }
        }

        desk.Clock.Advance(TimeSpan.FromDays(14));
        return desk;
    }

    private static async Task<(int? Overdue, int? Soon, int? Mine, int? Unassigned, int? Waiting)> CountsAsync(DeskWorld desk, string who)
    {
        var by = await desk.Actor($"{who}@desk.example");
        var piles = (await desk.Get<StartQuery, Start>(q => q.RunAsync(by, DeskWorld.Cancel))).Piles.ToDictionary(p => p.Group, p => p.Count);
        Assert.Null(piles[WorkGroup.Stuck]);
        return (piles[WorkGroup.Overdue], piles[WorkGroup.Soon], piles[WorkGroup.Mine], piles[WorkGroup.Unassigned], piles[WorkGroup.Waiting]);
    }
}
