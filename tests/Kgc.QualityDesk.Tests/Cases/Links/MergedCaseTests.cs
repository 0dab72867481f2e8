using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>What a merged case is, to its applicant and to the office.</summary>
public class MergedCaseTests
{
    private const string Ana = "ana.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_reply_to_the_merged_number_arrives_in_the_target_and_goes_back_on_undo()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        Assert.Null(await pair.DoAsync("merged reply"));
        Assert.Equal(1, await MessagesAsync(desk, pair.Target, "Es geht um Weimar."));
        Assert.Equal(0, await MessagesAsync(desk, pair.Merged, "Es geht um Weimar."));
        Assert.Contains(EntryKinds.MergedReplyArrived, await desk.History(pair.Target));

        var (own, foreign) = (await ViewAsync(desk, pair.Merged), await ViewAsync(desk, pair.Target));
        Assert.Contains(own.Messages, m => m.Body == "Es geht um Weimar.");
        Assert.DoesNotContain(foreign.Messages, m => m.Body == "Es geht um Weimar.");
        Assert.Equal(CaseStatus.InProgress, own.Status);
        Assert.Contains("gemeinsam mit einer weiteren", own.NextStep, StringComparison.Ordinal);
        Assert.DoesNotContain(pair.Target, own.NextStep, StringComparison.Ordinal);

        await UndoAsync(desk, pair);
        Assert.Equal(0, await MessagesAsync(desk, pair.Target, "Es geht um Weimar."));
        Assert.Equal(1, await MessagesAsync(desk, pair.Merged, "Es geht um Weimar."));
        Assert.Equal(TaskState.Open, (await desk.OpenTask(pair.Merged, "triage")).State);
        var link = await desk.DbAsync(db => db.CaseLinks.AsNoTracking().SingleAsync(DeskWorld.Cancel));
        Assert.Equal(("ana.th", "lea.th", """{"tasks":1,"messages":1}"""), (link.ByName, link.UndoneByName, link.Moved));
        await IntactAsync(desk);
    }

    [Fact]
    public async Task Both_applicants_get_the_answer_and_the_merged_case_closes_with_its_target()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        Assert.Null(await pair.DoAsync("target accept"));
        Assert.Equal("input.invalid", await DraftRefusedAsync(desk, pair, "Liebe Toni, nehmen Sie die Regionaldaten."));
        await AnsweredAsync(desk, pair);
        await desk.FireDueTimers();

        var answers = (await desk.Mails()).Where(m => m.Template == "answer").Select(m => m.Content.ToAddress).Order().ToList();
        Assert.Equal(["mia@verein.example", "toni@verein.example"], answers);
        var merged = await desk.Load(pair.Merged);
        Assert.Equal((CaseStatus.Answered, true), (merged.Status, merged.IsMerged));
        Assert.Contains("Regionaldaten", (await ViewAsync(desk, pair.Merged)).Answer, StringComparison.Ordinal);

        desk.Clock.Advance(TimeSpan.FromDays(40));
        await desk.FireDueTimers();
        await desk.FireDueTimers();
        Assert.Equal(("answered", "answered"), ((await desk.Load(pair.Merged)).ClosureReason, (await desk.Load(pair.Target)).ClosureReason));
        Assert.Equal("merge.settled", (await Assert.ThrowsAsync<RuleBroken>(() => UndoAsync(desk, pair))).Code);
        Assert.Equal("case.cannot-go-on", await pair.DoAsync("merged reply"));
        await IntactAsync(desk);
    }

    [Fact]
    public async Task Whoever_withdrew_while_merged_hears_what_everybody_hears_who_withdrew()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        Assert.Null(await pair.DoAsync("merged withdraw"));
        Assert.Equal("case.withdrawn", await pair.DoAsync("merged files"));
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.FireDueTimers();
        Assert.Equal("case.closed", await pair.DoAsync("merged files"));
        await IntactAsync(desk);
    }

    [Fact]
    public async Task An_answer_that_names_the_other_applicant_is_not_passed_on()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        await pair.DoAsync("target accept");
        await desk.Complete(pair.Target, "draft-response", "submitted", Ana, new JsonObject { ["text"] = "Nehmen Sie die Regionaldaten, Rückruf unter 0361 5550123." });
        await desk.Complete(pair.Target, "approve-response", "approved", "ben.th@desk.example");
        // Past every check before it: the number becomes known as the other's after the answer was approved.
        await desk.DbAsync(db => db.Cases.Where(c => c.Number == pair.Target)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Contact.Phone, "0361 5550123"), DeskWorld.Cancel));
        await desk.FireDueTimers();
        Assert.DoesNotContain(await desk.Mails(), m => m.Template == "answer" && m.Content.ToAddress == "mia@verein.example");
        Assert.Equal((false, null), ((await desk.Load(pair.Merged)).IsMerged, (await desk.Load(pair.Merged)).AnsweredAt));
        Assert.Contains(EntryKinds.MergedAnswerHeld, await desk.History(pair.Merged));
        Assert.Equal("triage", (await desk.OpenTask(pair.Merged, "triage")).Type);
    }

    [Fact]
    public async Task When_the_target_ends_without_an_answer_the_merged_case_stands_on_its_own_again()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        await desk.Complete(pair.Target, "triage", "close", Ana, new JsonObject { ["reason"] = "withdrawn-by-phone" });
        await desk.FireDueTimers();
        var merged = await desk.Load(pair.Merged);
        Assert.Equal((false, Stage.Intake), (merged.IsMerged, merged.Stage));
        Assert.Equal("triage", (await desk.OpenTask(pair.Merged, "triage")).Type);
        await IntactAsync(desk);
    }

    [Fact]
    public async Task Merged_cases_are_worked_nowhere_else_and_never_in_a_circle()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var pair = await MergedAsync(desk);
        var third = (await desk.Ask()).Number;
        var there = (await desk.Ask(district: "15003")).Number;
        var by = await desk.Actor(Ana);
        foreach (var (from, into, code) in new[]
        {
            (pair.Target, pair.Merged, "merge.target-merged"), (pair.Merged, third, "case.merged"), (third, pair.Merged, "merge.target-merged"),
            (pair.Target, third, "merge.has-merged"), (third, third, "merge.same-case"),
        })
        {
            Assert.Equal(code, await RefusedAsync(desk, from, into));
        }

        Assert.Equal("input.invalid", await RefusedAsync(desk, third, there));
        Assert.Equal("not-found", await RefusedAsync(desk, there, third));
        // The very same again is done already.
        Assert.Null(await RefusedAsync(desk, pair.Merged, pair.Target));
        var task = await desk.DbAsync(db => db.Tasks.Where(t => t.Case!.Number == pair.Merged).Select(t => t.PublicId).SingleAsync(DeskWorld.Cancel));
        Assert.Equal("case.merged", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<AssignTask>(a => a.ClaimAsync(task, null, by, DeskWorld.Cancel)))).Code);
        Assert.Equal("case.merged", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<ChangeCase>(c => c.AddNoteAsync(pair.Merged, "x", by, DeskWorld.Cancel)))).Code);
        Assert.Equal("merge.has-merged", (await Assert.ThrowsAsync<RuleBroken>(() =>
            desk.Complete(pair.Target, "triage", "refer", Ana, new JsonObject { ["office"] = "ST", ["reason"] = "zuständig" }))).Code);
        var version = (await desk.Load(pair.Merged)).Version;
        Assert.Equal("case.moved-on", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<MergeCases>(m => m.UndoAsync(pair.Merged, version - 1, by, DeskWorld.Cancel)))).Code);
    }

    private static async Task<PairOfCases> MergedAsync(DeskWorld desk)
    {
        var pair = await PairOfCases.AskedAsync(desk);
        await MergeAsync(desk, pair);
        return pair;
    }

    private static async Task MergeAsync(DeskWorld desk, PairOfCases pair) => Assert.Null(await RefusedAsync(desk, pair.Merged, pair.Target));

    private static async Task<string?> RefusedAsync(DeskWorld desk, string from, string into)
    {
        var by = await desk.Actor(Ana);
        try
        {
            await desk.Run<MergeCases>(m => m.RunAsync(from, new(into, null, null, null), by, DeskWorld.Cancel));
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private static async Task UndoAsync(DeskWorld desk, PairOfCases pair)
    {
        var by = await desk.Actor("lea.th@desk.example");
        await desk.Run<MergeCases>(m => m.UndoAsync(pair.Merged, null, by, DeskWorld.Cancel));
    }

    private static async Task AnsweredAsync(DeskWorld desk, PairOfCases pair)
    {
        await desk.Complete(pair.Target, "draft-response", "submitted", Ana, new JsonObject { ["text"] = "Nehmen Sie die Regionaldaten." });
        await desk.Complete(pair.Target, "approve-response", "approved", "ben.th@desk.example");
    }

    private static async Task<string?> DraftRefusedAsync(DeskWorld desk, PairOfCases pair, string text)
    {
        try
        {
            await desk.Complete(pair.Target, "draft-response", "submitted", Ana, new JsonObject { ["text"] = text });
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Code;
        }
    }

    private static async Task<TrackingView> ViewAsync(DeskWorld desk, string number)
    {
        var id = (await desk.Load(number)).TrackingId;
        return (await desk.Get<TrackingKeyring, string>(k => Task.FromResult(k.Of(id).Token)) is { } token ? await desk.Get<TrackingQuery, TrackingView?>(q => q.ByTokenAsync(token, DeskWorld.Cancel)) : null)!;
    }

    private static Task<int> MessagesAsync(DeskWorld desk, string number, string body) =>
        desk.DbAsync(db => db.Messages.CountAsync(m => m.Body == body && db.Cases.Any(c => c.Id == m.CaseId && c.Number == number), DeskWorld.Cancel));

    private static async Task IntactAsync(DeskWorld desk)
    {
        var report = await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel));
        Assert.True(report.IsSound, string.Join('\n', report.Findings));
    }
}
