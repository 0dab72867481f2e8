using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.HandOvers;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases.Links;

/// <summary>Splitting, linking, handing over, Wiedervorlage and time: recorded, and taken back where that is promised.</summary>
public class CaseOperationTests
{
    private const string Ana = "ana.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_part_becomes_a_case_of_its_own_once_and_goes_back_while_nobody_touched_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var by = await desk.Actor(Ana);
        desk.Clock.Advance(TimeSpan.FromDays(2));
        var input = new SplitCase.Input("Und die Evaluation?", "Wie messen wir die Wirkung?", "zwei Themen", null);
        var part = await desk.Get<SplitCase, string>(s => s.RunAsync(number, input, "k1", by, DeskWorld.Cancel));
        Assert.Equal(part, await desk.Get<SplitCase, string>(s => s.RunAsync(number, input, "k1", by, DeskWorld.Cancel)));
        var (first, second) = (await desk.Load(number), await desk.Load(part));
        Assert.Equal((first.Contact.Email, first.DistrictKey, true), (second.Contact.Email, second.DistrictKey, second.DueAt > first.DueAt));
        Assert.Contains(EntryKinds.CaseSplit, await desk.History(number));
        await desk.Run<SplitCase>(s => s.UndoAsync(part, null, by, DeskWorld.Cancel));
        Assert.Equal("split-undone", (await desk.Load(part)).ClosureReason);
        Assert.Contains(await desk.Mails(), m => m.Template == "split-undone" && m.Content.Text.Contains(number, StringComparison.Ordinal));

        var other = await desk.Get<SplitCase, string>(s => s.RunAsync(number, input, "k2", by, DeskWorld.Cancel));
        var task = await desk.OpenTask(other, "triage");
        await desk.Run<AssignTask>(a => a.ClaimAsync(task.PublicId, null, by, DeskWorld.Cancel));
        Assert.Equal("split.touched", await CodeAsync(() => desk.Run<SplitCase>(s => s.UndoAsync(other, null, by, DeskWorld.Cancel))));
        await IntactAsync(desk);
    }

    [Fact]
    public async Task Links_are_seen_from_both_sides_by_who_sees_both_and_removed_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var (one, other) = ((await desk.Ask()).Number, (await desk.Ask("Noch eine Frage")).Number);
        var by = await desk.Actor(Ana);
        var id = await desk.Get<LinkCases, string>(l => l.RunAsync(one, new(other.ToLowerInvariant(), "follow-up-question", null, null), by, DeskWorld.Cancel));
        Assert.Equal("link.exists", await CodeAsync(() => desk.Run<LinkCases>(l => l.RunAsync(other, new(one, "follow-up-question", null, null), by, DeskWorld.Cancel))));
        Assert.Equal("link.same-case", await CodeAsync(() => desk.Run<LinkCases>(l => l.RunAsync(one, new(one, null, null, null), by, DeskWorld.Cancel))));
        Assert.Equal("input.invalid", await CodeAsync(() => desk.Run<LinkCases>(l => l.RunAsync(one, new(other, "merged", null, null), by, DeskWorld.Cancel))));
        Assert.Equal("Folgefrage zu", Assert.Single(await LinksAsync(desk, one, Ana)).Text);
        Assert.Equal("hat als Folgefrage", Assert.Single(await LinksAsync(desk, other, Ana)).Text);

        await HandOverAsync(desk, other, Ana);
        Assert.Empty(await LinksAsync(desk, one, Ana));
        Assert.Empty(await LinksAsync(desk, other, "ana.st@desk.example"));
        await desk.Run<LinkCases>(l => l.UndoAsync(one, id, by, DeskWorld.Cancel));
        Assert.Equal("link.undone", await CodeAsync(() => desk.Run<LinkCases>(l => l.UndoAsync(one, id, by, DeskWorld.Cancel))));
        await IntactAsync(desk);
    }

    [Fact]
    public async Task A_case_handed_over_goes_by_the_other_calendar_and_comes_back_to_the_same_people()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, new JsonObject { ["topic"] = "BED-DATEN", ["experts"] = new JsonArray("eva.th@desk.example") });
        var before = await desk.Load(number);
        var by = await desk.Actor(Ana);
        Assert.Equal("input.invalid", await CodeAsync(() => desk.Run<HandOverCase>(h => h.RunAsync(number, new("ST", "zuständig", "consent", " ", null), by, DeskWorld.Cancel))));
        await desk.Run<HandOverCase>(h => h.RunAsync(number, new("ST", "Das Vorhaben liegt in Halle.", "consent", "am Telefon, 2. März", before.Version), by, DeskWorld.Cancel));

        var there = await desk.Load(number);
        Assert.Equal(("ST", null, null), (there.Office!.Code, there.AdvisorId, Assert.Single(there.Tasks, t => t.State == TaskState.Open).AssigneeId));
        Assert.All(there.Reviews, r => Assert.NotNull(r.HandedBackAt));
        Assert.Contains(await desk.Mails(), m => m.Template == "referral" && m.Content.Text.Contains("Das Vorhaben liegt in Halle.", StringComparison.Ordinal));
        Assert.Null(await desk.Get<CaseViewQuery, CaseView?>(v => v.FindAsync(number, by, DeskWorld.Cancel)));
        var seen = Assert.Single(await desk.Get<FindHandOvers, IReadOnlyList<FindHandOvers.Row>>(f => f.GivenAwayAsync(by, DeskWorld.Cancel)));
        Assert.Equal((number, "TH", "ST", ConsentBasis.Consent, "am Telefon, 2. März"), (seen.Number, seen.From, seen.To, seen.Basis, seen.Consent));

        var away = await desk.Actor("ana.st@desk.example");
        await desk.Run<HandOverCase>(h => h.BackAsync(number, "Doch landesweit.", there.Version, away, DeskWorld.Cancel));
        var back = await desk.Load(number);
        var review = Assert.Single(back.Tasks, t => t.State == TaskState.Open);
        Assert.Equal((before.OfficeId, before.AdvisorId, before.DueAt, "eva.th"), (back.OfficeId, back.AdvisorId, back.DueAt, review.Assignee!.DisplayName));
        Assert.Equal("not-found", await CodeAsync(() => desk.Run<HandOverCase>(h => h.BackAsync(number, "x", null, away, DeskWorld.Cancel))));
        Assert.Equal("handover.not-handed", await CodeAsync(() => desk.Run<HandOverCase>(h => h.BackAsync(number, "x", null, by, DeskWorld.Cancel))));
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new JsonObject { ["statement"] = "Gut belegt." });
        await IntactAsync(desk);
    }

    [Fact]
    public async Task A_Wiedervorlage_is_due_when_its_day_has_come_and_time_is_a_sum_without_names()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var by = await desk.Actor(Ana);
        Assert.Equal("input.invalid", await CodeAsync(() => desk.Run<FollowUps>(f => f.SetAsync(number, new("2026-03-01", "gestern", null), by, DeskWorld.Cancel))));
        await desk.Run<FollowUps>(f => f.SetAsync(number, new("2026-03-05", "Neue Leitlinie lesen", null), by, DeskWorld.Cancel));
        var version = (await desk.Load(number)).Version;
        await desk.Run<FollowUps>(f => f.SetAsync(number, new("2026-03-05", "Neue Leitlinie lesen", null), by, DeskWorld.Cancel));
        Assert.Equal(version, (await desk.Load(number)).Version);
        Assert.Empty(await DueAsync(desk, Ana));
        desk.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(number, Assert.Single(await DueAsync(desk, Ana)).Number);
        Assert.Empty(await DueAsync(desk, "ana.st@desk.example"));
        await desk.Run<FollowUps>(f => f.DoneAsync(number, version, by, DeskWorld.Cancel));
        Assert.Equal("follow-up.none", await CodeAsync(() => desk.Run<FollowUps>(f => f.DoneAsync(number, null, by, DeskWorld.Cancel))));

        var ben = await desk.Actor("ben.th@desk.example");
        var key = Guid.NewGuid().ToString("N");
        foreach (var (who, minutes, id) in new[] { (by, 30, key), (by, 30, key), (ben, 45, null) })
        {
            await desk.Run<TimeSpent>(t => t.AddAsync(number, new(minutes, null, "Recherche", id), who, DeskWorld.Cancel));
        }

        Assert.Equal("not-found", await CodeAsync(() => desk.Run<TimeSpent>(t => t.RemoveAsync(number, key, ben, DeskWorld.Cancel))));
        var view = (await desk.Get<TimeSpent, TimeSpent.View?>(t => t.OfCaseAsync(number, ben, DeskWorld.Cancel)))!;
        Assert.Equal((75, 45), (view.Total, Assert.Single(view.Mine).Minutes));
        await desk.Run<TimeSpent>(t => t.RemoveAsync(number, key, by, DeskWorld.Cancel));
        Assert.Equal(45, (await desk.Load(number)).MinutesSpent);
        var told = await desk.DbAsync(db => db.CaseEntries.Where(e => e.Kind == EntryKinds.TimeRecorded).Select(e => e.Data).ToListAsync(DeskWorld.Cancel));
        Assert.DoesNotContain(told, data => data is not null && (data.Contains("30", StringComparison.Ordinal) || data.Contains("45", StringComparison.Ordinal)));
    }

    private static Task<IReadOnlyList<FollowUps.Row>> DueAsync(DeskWorld desk, string who) => desk.Get<FollowUps, IReadOnlyList<FollowUps.Row>>(async f =>
        await f.DueAsync(await desk.Actor(who), desk.Clock.GetUtcNow(), mine: false, 10, DeskWorld.Cancel));

    private static Task<IReadOnlyList<LinkRow>> LinksAsync(DeskWorld desk, string number, string who) =>
        desk.Get<FindLinks, IReadOnlyList<LinkRow>>(async f => await f.OfCaseAsync(number, await desk.Actor(who), DeskWorld.Cancel));

    private static async Task HandOverAsync(DeskWorld desk, string number, string who)
    {
        var by = await desk.Actor(who);
        await desk.Run<HandOverCase>(h => h.RunAsync(number, new("ST", "zuständig", "notice", null, null), by, DeskWorld.Cancel));
    }

    private static async Task<string> CodeAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBroken>(act)).Code;

    private static async Task IntactAsync(DeskWorld desk)
    {
        var report = await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel));
        Assert.True(report.IsSound, string.Join('\n', report.Findings));
    }
}
