using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Bulk;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Views;

public class ChangeCasesTests
{
    private const string Ana = "ana.th@desk.example", Ben = "ben.th@desk.example", Lea = "lea.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Each_case_is_changed_by_its_own_rules_and_one_that_is_refused_stops_no_other()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var numbers = new List<string> { (await desk.Ask()).Number, (await desk.Ask()).Number, (await desk.Ask(district: "15003")).Number, (await desk.Ask()).Number };
        await desk.Complete(numbers[1], "triage", "accept", Lea, new() { ["topic"] = "BED-DATEN", ["advisor"] = Lea });
        var stale = (await desk.Load(numbers[3])).Version;
        await desk.Run<ChangeCase>(async c => await c.AddNoteAsync(numbers[3], "Inzwischen", await desk.Actor(Ana), DeskWorld.Cancel));
        var targets = numbers.ConvertAll(n => new ChangeCases.Target(n, n == numbers[3] ? stale : null));

        var act = new BulkAct(BulkAct.Assign, Advisor: Ben);
        Assert.Equal([BulkOutcome.Ready, BulkOutcome.Refused, BulkOutcome.Refused, BulkOutcome.Ready], await OutcomesAsync(desk, act, targets, Ana, preview: true));
        Assert.Equal(1, (await desk.Load(numbers[0])).LastSequence - 1);
        var rows = await RunAsync(desk, act, targets, Ana);
        Assert.Equal(["Done ", "Refused case.not-yours", "Refused not-found", "Refused case.moved-on"], rows.Select(r => $"{r.Outcome} {r.Code}"));
        Assert.Null(rows[2].Subject);
        var given = await desk.Load(numbers[0]);
        Assert.Equal((Ben, Ben), (given.Advisor!.Email, given.Tasks.Single(t => t.Type == TaskTypes.Triage).Assignee!.Email));
        Assert.Equal(EntryKinds.CaseAssigned, (await desk.History(numbers[0]))[^1]);

        // Sent again, nothing happens twice; the supervisor may do what the advisor may not.
        Assert.Equal(BulkOutcome.Unchanged, (await RunAsync(desk, act, targets, Ana))[0].Outcome);
        Assert.Single(await desk.History(numbers[0]), k => k == EntryKinds.CaseAssigned);
        Assert.Equal(BulkOutcome.Done, (await RunAsync(desk, act, targets, Lea))[1].Outcome);
    }

    [Fact]
    public async Task Many_are_classified_and_closed_once_however_often_it_is_sent_and_side_by_side()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        List<ChangeCases.Target> targets = [new((await desk.Ask()).Number), new((await desk.Ask()).Number), new((await desk.Ask()).Number)];
        await desk.Complete(targets[2].Number, "triage", "accept", Ana, new() { ["topic"] = "BED-METH" });
        var topic = new BulkAct(BulkAct.SetTopic, Topic: "BED-DATEN");
        await Task.WhenAll(RunAsync(desk, topic, targets, Ana), RunAsync(desk, topic, targets, Ben));
        foreach (var target in targets)
        {
            Assert.Equal("BED-DATEN", (await desk.Load(target.Number)).Topic);
            Assert.Single(await desk.History(target.Number), k => k == EntryKinds.CaseClassified);
        }

        var close = new BulkAct(BulkAct.Close, Reason: "duplicate");
        Assert.Equal([BulkOutcome.Done, BulkOutcome.Done, BulkOutcome.Refused], (await RunAsync(desk, close, targets, Ana)).Select(r => r.Outcome));
        var closed = await desk.Load(targets[0].Number);
        Assert.Equal((Stage.Closed, "duplicate"), (closed.Stage, closed.ClosureReason));
        Assert.Equal([BulkOutcome.Unchanged, BulkOutcome.Unchanged, BulkOutcome.Refused], (await RunAsync(desk, close, targets, Ana)).Select(r => r.Outcome));
    }

    [Fact]
    public async Task Many_are_looked_at_again_on_a_day()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        List<ChangeCases.Target> targets = [new((await desk.Ask()).Number), new((await desk.Ask()).Number)];
        var act = new BulkAct(BulkAct.FollowUp, Reason: "Kam die Antwort des Kreises?", On: "2026-03-30");
        Assert.All(await RunAsync(desk, act, targets, Ana), row => Assert.Equal(BulkOutcome.Done, row.Outcome));
        Assert.Equal(new DateOnly(2026, 3, 30), (await desk.Load(targets[1].Number)).FollowUpOn);
        Assert.All(await RunAsync(desk, act, targets, Ben), row => Assert.Equal(BulkOutcome.Unchanged, row.Outcome));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RunAsync(desk, act with { On = "2020-01-01" }, targets, Ana));
        Assert.Contains("on", refused.Fields.Keys);
    }

    [Fact]
    public async Task Whoever_is_given_many_cases_gets_one_mail_and_whoever_takes_them_none()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        List<ChangeCases.Target> targets = [new((await desk.Ask()).Number), new((await desk.Ask()).Number)];
        await RunAsync(desk, new BulkAct(BulkAct.Assign, Advisor: Ben), targets, Ana);
        await RunAsync(desk, new BulkAct(BulkAct.Assign, Advisor: Ben), targets, Lea);
        var mail = Assert.Single(await desk.Mails(), m => m.Template == MailTemplates.CasesAssigned).Content;
        Assert.Equal((Ben, "Ihnen zugewiesen: 2 Fälle"), (mail.ToAddress, mail.Subject));
        Assert.All(targets, t => Assert.Contains(t.Number, mail.Text, StringComparison.Ordinal));
        Assert.Contains("ana.th hat Ihnen", mail.Text, StringComparison.Ordinal);
        await RunAsync(desk, new BulkAct(BulkAct.Assign, Advisor: Lea), targets, Lea);
        Assert.Single(await desk.Mails(), m => m.Template == MailTemplates.CasesAssigned);
    }

    [Fact]
    public async Task An_act_that_breaks_off_has_told_of_the_cases_that_were_given()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        List<ChangeCases.Target> targets = [new((await desk.Ask()).Number), new((await desk.Ask()).Number), new((await desk.Ask()).Number)];
        var ana = await desk.Actor(Ana);
        using var leaves = new CancellationTokenSource();
        var saves = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.Get<IServiceProvider, bool>(async at =>
        {
            at.GetRequiredService<DeskDb>().SavedChanges += (_, _) =>
            {
                if (++saves == 2)
                {
                    leaves.Cancel();
                }
            };
            await at.GetRequiredService<ChangeCases>().RunAsync(new BulkAct(BulkAct.Assign, Advisor: Ben), targets, ana, leaves.Token);
            return true;
        }));

        var given = new List<string>();
        foreach (var target in targets)
        {
            given.AddRange((await desk.Load(target.Number)).Advisor is { Email: Ben } ? [target.Number] : []);
        }

        Assert.InRange(given.Count, 1, 2);
        var mail = Assert.Single(await desk.Mails(), m => m.Template == MailTemplates.CasesAssigned).Content;
        Assert.Equal(given, targets.Select(t => t.Number).Where(n => mail.Text.Contains(n, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_case_that_the_preview_left_out_is_told_of_and_never_changed()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var row = Assert.Single(await RunAsync(desk, new BulkAct(BulkAct.SetTopic, Topic: "BED-DATEN"), [new(number, IsLeft: true)], Ana));
        Assert.Equal((BulkOutcome.Refused, "case.moved-on"), (row.Outcome, row.Code));
        Assert.Null((await desk.Load(number)).Topic);
    }

    [Fact]
    public async Task A_case_that_cannot_be_closed_says_where_it_stands()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var numbers = new List<string>();
        foreach (var place in new[] { "reviewed", "asked", "answered", "merged", "taken" })
        {
            numbers.Add((await desk.Ask(place)).Number);
        }

        await desk.Complete(numbers[0], "triage", "accept", Ana, new() { ["topic"] = "BED-METH", ["experts"] = new System.Text.Json.Nodes.JsonArray("eva.th@desk.example") });
        await desk.Complete(numbers[1], "triage", "clarify", Ana, new() { ["question"] = "Was meinen Sie?" });
        await desk.Complete(numbers[2], "triage", "accept", Ana, new() { ["topic"] = "BED-METH" });
        await desk.Complete(numbers[2], "draft-response", "submitted", Ana, new() { ["text"] = "So." });
        await desk.Complete(numbers[2], "approve-response", "approved", Lea);
        var ana = await desk.Actor(Ana);
        await desk.Run<MergeCases>(m => m.RunAsync(numbers[3], new(numbers[0], null, null, null), ana, DeskWorld.Cancel));
        await desk.Run<AssignTask>(async a => await a.ClaimAsync((await desk.OpenTask(numbers[4], "triage")).PublicId, null, await desk.Actor(Ben), DeskWorld.Cancel));

        var rows = await RunAsync(desk, new BulkAct(BulkAct.Close, Reason: "duplicate"), numbers.ConvertAll(n => new ChangeCases.Target(n)), Ana);
        Assert.All(rows, row => Assert.Equal(BulkOutcome.Refused, row.Outcome));
        foreach (var (row, words) in rows.Zip(["„Fachlich prüfen“", "Rückfrage", "ist beantwortet", numbers[0], "sichtet"]))
        {
            Assert.Contains(words, row.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("fly", null, "act")]
    [InlineData("assign", "eva.th@desk.example", "advisor")]
    [InlineData("assign", "ana.st@desk.example", "advisor")]
    [InlineData("set-topic", "NIX", "topic")]
    [InlineData("close", "answered", "reason")]
    public async Task An_act_that_makes_no_sense_is_refused_as_a_whole(string kind, string? value, string field)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => RunAsync(desk, new BulkAct(kind, value, value, value), [new(number)], Ana));
        Assert.Contains(field, refused.Fields.Keys);
    }

    private static async Task<IEnumerable<BulkOutcome>> OutcomesAsync(DeskWorld desk, BulkAct act, IReadOnlyList<ChangeCases.Target> targets, string who, bool preview)
    {
        Assert.True(preview);
        var by = await desk.Actor(who);
        return (await desk.Get<ChangeCases, IReadOnlyList<BulkRow>>(c => c.PreviewAsync(act, targets, by, DeskWorld.Cancel))).Select(r => r.Outcome);
    }

    private static async Task<IReadOnlyList<BulkRow>> RunAsync(DeskWorld desk, BulkAct act, IReadOnlyList<ChangeCases.Target> targets, string who)
    {
        var by = await desk.Actor(who);
        return await desk.Get<ChangeCases, IReadOnlyList<BulkRow>>(c => c.RunAsync(act, targets, by, DeskWorld.Cancel));
    }
}
