using System.Text.Json.Nodes;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow.Pictures;

/// <summary>The way of a case through the shipped chart, as its page shows it.</summary>
public sealed class CasePathTests
{
    [Fact]
    public async Task Each_expert_of_the_loop_has_a_job_of_their_own()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new()
        {
            ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example", "emil.th@desk.example"),
        });
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new() { ["statement"] = "Ja." });

        var path = await Path(desk, number);

        var reviews = path.Jobs.Where(job => path.Program.Node(job.NodeId).Parent?.NodeId == "root:expert-reviews").ToList();
        Assert.Equal([("eva.th", TaskState.Completed), ("emil.th", TaskState.Open)], reviews.Select(job => (job.Assignee!, job.State)));
        Assert.Equal(reviews[1].NodeId, Assert.Single(path.Waiting));
        Assert.Contains("root:draft", path.Ahead);
        Assert.Contains(path.Passes, pass => pass is { NodeId: "root:triage", Outcome: "accept", Who: "ana.th" });
        Assert.DoesNotContain("root:start", path.Ahead);
        Assert.False(reviews[1].IsOverdueAt(desk.Clock.GetUtcNow()));
        Assert.True(reviews[1].IsOverdueAt(desk.Clock.GetUtcNow().AddDays(60)));
    }

    [Fact]
    public async Task A_returned_draft_was_passed_twice_and_waits_once()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN" });
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "So geht es." });
        await desk.Complete(number, "approve-response", "returned", "ben.th@desk.example", new() { ["comment"] = "Bitte kürzer." });
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "So." });

        var path = await Path(desk, number);

        Assert.Equal(2, path.Passes.Count(pass => pass.NodeId == "root:draft"));
        Assert.Equal(["root:approve"], path.Waiting);
        // The way back leads from approval to the draft again; triage comes again after a follow-up question.
        Assert.Contains("root:draft", path.Ahead);
        Assert.Contains("root:triage", path.Ahead);
    }

    [Fact]
    public async Task A_finished_case_has_nothing_ahead_and_rests_for_nobody()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "close", "ana.th@desk.example", new() { ["reason"] = "spam" });

        var path = await Path(desk, number);

        Assert.True(path.IsFinished);
        Assert.Empty(path.Waiting);
        Assert.Empty(path.Ahead);
        Assert.Empty(path.Rests);
    }

    [Fact]
    public async Task A_wait_for_the_applicant_knows_since_when_and_until_when()
    {
        await using var desk = await DeskWorld.StartAsync();
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Um welche Kita geht es?" });

        var rest = Assert.Single((await Path(desk, number)).Rests);

        Assert.Equal("root:await-clarification", rest.NodeId);
        Assert.Equal(desk.Clock.GetUtcNow(), rest.Since);
        Assert.True(rest.Until > rest.Since);
    }

    private static async Task<CasePath> Path(DeskWorld desk, string number)
    {
        var id = await desk.DbAsync(db => db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(DeskWorld.Cancel));
        return (await desk.Get<CasePathQuery, CasePath?>(q => q.FindAsync(id, DeskWorld.Cancel)))!;
    }
}
