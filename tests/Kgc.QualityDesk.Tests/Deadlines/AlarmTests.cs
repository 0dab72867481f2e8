using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>Somebody is told of a date that is near or past: once per date, the named role, and nobody when there is no need.</summary>
public class AlarmTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task Warning_due_and_escalation_come_once_each_to_the_role_that_the_promise_names()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.FireAt("2026-03-10 07:59");
        Assert.Empty(await desk.Alarms(number));

        await desk.FireAt("2026-03-10 08:00");
        await desk.FireAt("2026-03-12 15:59");
        Assert.Equal(["deadline-warning Open Frist in Gefahr: Antwort"], await desk.Alarms(number));
        await desk.FireAt("2026-03-12 16:00");
        await desk.FireAt("2026-03-16 15:59");
        await desk.FireAt("2026-03-16 16:00");
        await desk.FireAt("2026-06-16 16:00");
        Assert.Equal(
            ["deadline-warning Open Frist in Gefahr: Antwort", "deadline-due Open Frist erreicht: Antwort", "deadline-escalation Open Frist überschritten: Antwort"],
            await desk.Alarms(number));
        var tasks = (await desk.Load(number)).Tasks.Where(t => TaskTypes.Deadlines.Contains(t.Type)).ToList();
        Assert.Equal([("advisor", "ana.th"), ("advisor", "ana.th"), ("supervisor", null)], tasks.Select(t => (t.Role, t.Assignee?.DisplayName)));
        Assert.All(tasks, t => Assert.Equal(Moment.At("2026-03-12 16:00"), t.DueAt));
        var told = (await desk.Mails()).Where(m => m.Content.Subject.Contains("Frist", StringComparison.Ordinal)).Select(m => $"{m.Template} {m.Content.ToName}");
        Assert.Equal(["task-assigned ana.th", "task-assigned ana.th", "task-escalated lea.th"], told);
        Assert.Equal(["deadline-warned", "deadline-reached", "deadline-escalated"], (await desk.History(number)).Where(k => k.StartsWith("deadline-", StringComparison.Ordinal)));
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
    }

    [Fact]
    public async Task A_pause_moves_the_alarm_and_a_case_that_waits_for_the_applicant_is_left_alone()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        desk.Clock.Set(Moment.At("2026-03-04 10:00"));
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Kreis?" });
        await desk.FireAt("2026-03-10 08:00");
        Assert.Null((await desk.Load(number)).AlarmAt);
        desk.Clock.Set(Moment.At("2026-03-11 09:00"));
        await desk.Reply(number, "Gera.");
        var resumed = await desk.Load(number);
        Assert.Equal((Moment.At("2026-03-19 16:00"), Moment.At("2026-03-17 08:00")), (resumed.DueAt, resumed.AlarmAt!.Value));
        await desk.FireAt("2026-03-17 07:59");
        Assert.Empty(await desk.Alarms(number));
        await desk.FireAt("2026-03-17 08:00");
        Assert.Single(await desk.Alarms(number));
    }

    [Fact]
    public async Task An_alarm_that_fires_too_early_waits_on_without_a_word_in_the_history()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        desk.Clock.Set(Moment.At("2026-03-04 10:00"));
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Kreis?" });
        desk.Clock.Set(Moment.At("2026-03-09 08:30"));
        await desk.Reply(number, "Gera.");
        var history = await desk.History(number);
        await FireDeadline(desk, "2026-03-10 08:00");
        var theCase = await desk.Load(number);
        Assert.Equal((Moment.At("2026-03-17 16:00"), Moment.At("2026-03-13 08:00")), (theCase.DueAt, theCase.AlarmAt!.Value));
        Assert.Equal(history, await desk.History(number));
        Assert.Equal(1, await Pending(desk));
    }

    [Fact]
    public async Task A_date_that_moves_forward_brings_its_alarm_forward_and_an_old_warning_goes()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud with { Name = "Dringend", Condition = "Priorität = dringend", FinalAnswerDays = 4 });
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        Assert.Equal(Moment.At("2026-03-10 08:00"), (await desk.Load(number)).AlarmAt);
        await desk.Classify(number, "BED-DATEN", Priority.Urgent);
        Assert.Equal((Moment.At("2026-03-04 08:00"), 1), ((await desk.Load(number)).AlarmAt!.Value, await Pending(desk)));
        await desk.FireAt("2026-03-04 08:00");
        Assert.Equal(["deadline-warning Open Frist in Gefahr: Antwort"], await desk.Alarms(number));

        await desk.Classify(number, "BED-DATEN", Priority.Normal);
        Assert.Equal(["deadline-warning Cancelled Frist in Gefahr: Antwort"], await desk.Alarms(number));
        await desk.FireAt("2026-03-10 08:00");
        Assert.Equal(2, (await desk.Alarms(number)).Count);
        Assert.Equal(1, await Pending(desk));
    }

    [Fact]
    public async Task An_answer_in_time_ends_it_in_silence_and_takes_open_alarms_along()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        await desk.FireAt("2026-03-10 08:00");
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "So." });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        Assert.Equal(["deadline-warning Cancelled Frist in Gefahr: Antwort"], await desk.Alarms(number));
        await FireDeadline(desk, "2026-03-12 16:00");
        Assert.Single(await desk.Alarms(number));
        Assert.Equal(0, await Pending(desk));

        desk.Clock.Set(Moment.At("2026-03-13 10:00"));
        await desk.Reply(number, "Und wenn der Träger wechselt?");
        Assert.Equal((Moment.At("2026-03-25 16:00"), Moment.At("2026-03-23 08:00")), ((await desk.Load(number)).DueAt, (await desk.Load(number)).AlarmAt!.Value));
    }

    [Fact]
    public async Task A_withdrawn_case_rests_and_takes_up_where_it_was_when_the_withdrawal_is_undone()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        var id = (await desk.Load(number)).Id;
        await desk.FireAt("2026-03-10 08:00");
        desk.Clock.Set(Moment.At("2026-03-12 12:00"));
        await desk.Run<ApplicantActs>(acts => acts.WithdrawAsync(id, Cancel));
        Assert.Equal(["deadline-warning Suspended Frist in Gefahr: Antwort"], await desk.Alarms(number));
        await FireDeadline(desk, "2026-03-12 16:00");
        Assert.Single(await desk.Alarms(number));
        desk.Clock.Set(Moment.At("2026-03-13 09:00"));
        await desk.Run<ApplicantActs>(acts => acts.UndoWithdrawalAsync(id, Cancel));
        await desk.FireAt("2026-03-13 09:00");
        Assert.Equal(["deadline-warning Open Frist in Gefahr: Antwort", "deadline-due Open Frist erreicht: Antwort"], await desk.Alarms(number));
    }

    [Fact]
    public async Task First_answer_and_stage_have_alarms_of_their_own()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud with { FirstAnswerDays = 3, IntakeDays = 2 });
        var number = (await desk.Ask()).Number;
        await desk.FireAt("2026-03-03 08:00");
        await desk.FireAt("2026-03-04 16:00");
        Assert.Equal(["deadline-warning Open Frist in Gefahr: Erstantwort", "deadline-due Open Frist erreicht: Abschnitt Sichtung"], await desk.Alarms(number));
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        Assert.Contains("deadline-due Cancelled Frist erreicht: Abschnitt Sichtung", await desk.Alarms(number));
        var warned = await desk.OpenTask(number, TaskTypes.DeadlineWarning);
        await desk.Complete(number, TaskTypes.DeadlineWarning, "interim", "ana.th@desk.example", new() { ["text"] = "Wir sind dran." });
        Assert.Equal(TaskState.Completed, (await desk.Load(number)).Tasks.Single(t => t.PublicId == warned.PublicId).State);
        Assert.NotNull((await desk.Load(number)).FirstReplyAt);
        await desk.FireAt("2026-03-05 16:00");
        Assert.DoesNotContain(await desk.Alarms(number), line => line.Contains("Erstantwort", StringComparison.Ordinal) && line.Contains("due", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_desk_that_slept_says_the_worst_of_a_date_and_not_all_three()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        await desk.FireAt("2026-04-01 10:00");
        await desk.FireAt("2026-04-02 10:00");
        Assert.Equal(["deadline-escalation Open Frist überschritten: Antwort"], await desk.Alarms(number));
    }

    [Fact]
    public async Task Two_desks_and_a_restart_tell_once()
    {
        Assert.SkipUnless(Database == "Sqlite", "two desks share a file here");
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        desk.Clock.Set(Moment.At("2026-03-10 09:00"));
        await using var other = await DeskWorld.StartAsync(Database, like: desk);
        await using var third = await DeskWorld.StartAsync(Database, like: desk);
        await Task.WhenAll(other.FireDueTimers(), third.FireDueTimers(), other.FireDueTimers());
        Assert.Single(await desk.Alarms(number));
        Assert.Equal(1, await Pending(desk));
    }

    [Fact]
    public async Task Where_nobody_is_to_be_told_no_timer_is_written()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Ask();
        await desk.Promise(new() { Name = "Still", FinalAnswerDays = 8, FirstAnswerDays = 2, IntakeDays = 2 });
        await desk.Ask();
        Assert.Equal(0, await desk.DbAsync(db => db.Timers.CountAsync(t => t.Kind == TimerKind.Deadline, Cancel)));
    }

    [Fact]
    public async Task An_alarm_that_failed_is_an_incident_and_the_case_is_watched_again_once_that_is_dealt_with()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(PromiseWorld.Loud);
        var number = (await desk.Ask()).Number;
        desk.Clock.Set(Moment.At("2026-03-10 08:00"));
        var timer = await desk.DbAsync(db => db.Timers.Where(t => t.Kind == TimerKind.Deadline).Select(t => t.Id).SingleAsync(Cancel));
        await desk.Run<FireTimer>(fire => fire.FailAsync(timer, new InvalidOperationException("Kaputt"), Cancel));
        await desk.FireDueTimers();
        Assert.Empty(await desk.Alarms(number));
        var lea = await desk.Actor("lea.th@desk.example");
        var incident = await desk.DbAsync(db => db.Incidents.Select(i => i.Id).SingleAsync(Cancel));
        await desk.Run<ResolveIncident>(resolve => resolve.ResolveAsync(incident, "Von Hand erledigt", lea, Cancel));
        await desk.FireDueTimers();
        Assert.Single(await desk.Alarms(number));
        Assert.Equal(1, await Pending(desk));
    }

    private static async Task FireDeadline(DeskWorld desk, string berlin)
    {
        desk.Clock.Set(Moment.At(berlin));
        foreach (var id in await desk.DbAsync(db => db.Timers.Where(t => t.Kind == TimerKind.Deadline && t.State == TimerState.Pending).Select(t => t.Id).ToListAsync(Cancel)))
        {
            await desk.Run<FireTimer>(fire => fire.RunAsync(id, Cancel));
        }
    }

    private static Task<int> Pending(DeskWorld desk) =>
        desk.DbAsync(db => db.Timers.CountAsync(t => t.Kind == TimerKind.Deadline && t.State == TimerState.Pending, Cancel));
}
