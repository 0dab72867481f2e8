using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Tasks;

public class RaceTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Of_two_people_who_complete_one_task_at_once_one_wins_and_the_other_learns_who_was_faster()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var task = await desk.OpenTask(number, "triage");
        string[] people = ["ana.th@desk.example", "ben.th@desk.example", "lea.th@desk.example"];
        var broken = await Task.WhenAll(people.Select(who => Refusal(desk, task, who)));

        Assert.Equal(1, broken.Count(b => b is null));
        Assert.All(broken.OfType<RuleBroken>(), b =>
        {
            Assert.Equal("task.already-completed", b.Code);
            Assert.Contains("erledigt: Annehmen", b.Conflict!.What, StringComparison.Ordinal);
        });
        Assert.Equal(1, (await desk.History(number)).Count(kind => kind == "triage-accepted"));
    }

    [Fact]
    public async Task Reviews_of_one_case_that_come_in_at_the_same_moment_all_count_and_the_join_passes_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        string[] experts = ["eva.th@desk.example", "emil.th@desk.example"];
        for (var round = 0; round < 5; round++)
        {
            var number = (await desk.Ask()).Number;
            await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept(experts));
            await Task.WhenAll(experts.Select(who =>
                desk.Complete(number, "expert-review", "supported", who, new JsonObject { ["statement"] = "Trägt." })));
            Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
            Assert.Equal(1, await desk.DbAsync(db => db.Tasks.CountAsync(t => t.Case!.Number == number && t.Type == "draft-response", DeskWorld.Cancel)));
        }
    }

    [Fact]
    public async Task Questions_that_arrive_at_once_get_numbers_without_gap_or_double()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var numbers = (await Task.WhenAll(Enumerable.Range(0, 20).Select(i => desk.Ask(key: $"k-{i % 15}")))).Select(r => r.Number).Distinct().Order().ToList();
        Assert.Equal(Enumerable.Range(1, 15).Select(i => $"KGC-TH-2026-{i:D5}"), numbers);
    }

    private static async Task<RuleBroken?> Refusal(DeskWorld desk, DeskTask task, string who)
    {
        var by = await desk.Actor(who);
        try
        {
            await desk.Run<CompleteTask>(c => c.RunAsync(task.PublicId, "accept", JourneyTests.Accept([]), task.Version, by, DeskWorld.Cancel));
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken;
        }
    }
}
