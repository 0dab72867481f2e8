using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Offices;

/// <summary>What a changed calendar means for cases with a service promise of their own, and for those that are answered.</summary>
public sealed class CalendarAndPromisesTests
{
    private const string Ana = "ana.th@desk.example";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_case_with_a_promise_moves_by_its_own_days_and_its_alarm_comes_forward_with_its_date()
    {
        await using var desk = await DeskWorld.StartAsync();
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        await world.SaveAsync(CalendarWorld.Closed("2026-03-03"));
        await desk.Run<EditPromises>(async e => await e.AddAsync("TH", new()
        {
            Name = "Standard", FirstAnswerDays = 3, FinalAnswerDays = 8, WarnDays = 2, WarnRole = Roles.Advisor,
        }, await desk.Actor("lea.th@desk.example"), Cancel));
        var number = (await desk.Ask()).Number;
        Assert.Equal(At("2026-03-13 16:00"), (await desk.Load(number)).DueAt);
        var alarm = await AlarmAsync(desk, number);

        Assert.Empty((await world.PreviewAsync(new() { NormalDays = 12 })).Moved);
        await world.SaveAsync(new() { RemoveClosingDay = new(Day("2026-03-03"), false, null) });

        var theCase = await desk.Load(number);
        Assert.Equal((At("2026-03-12 16:00"), At("2026-03-05 16:00")), (theCase.DueAt, theCase.FirstDueAt));
        Assert.True(await AlarmAsync(desk, number) < alarm, "the warning would come too late");
    }

    [Fact]
    public async Task An_answered_case_keeps_its_date_and_says_that_the_calendar_moved_after_it()
    {
        await using var desk = await DeskWorld.StartAsync();
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");

        Assert.Empty((await world.SaveAsync(CalendarWorld.Closed("2026-03-05"))).Moved);

        var theCase = await desk.Load(number);
        var explained = theCase.ExplainedAt(desk.Clock.GetUtcNow(), await desk.Get<OfficeCalendars, OfficeClock>(c => c.OfAsync(theCase.OfficeId, Cancel)));
        Assert.Equal((At("2026-03-16 16:00"), At("2026-03-16 16:00")), (theCase.DueAt, explained.DueAt));
        Assert.Equal(
            "Für diesen Fall galt: fällig am Montag, 16. März 2026, um 16:00 Uhr. Der Kalender der Stelle hat sich danach geändert; heute berechnet wäre es Dienstag, 17. März 2026, um 16:00 Uhr.",
            explained.Steps[^1].Text);
        var act = new Act(Actor.System, desk.Clock.GetUtcNow(), new OfficeClock(WorkingCalendar.Shipped(Land.TH), 10, 5));
        Assert.Equal("case.date-fixed", Assert.Throws<RuleBroken>(() => theCase.MoveDueDate(act, theCase.DueAt, theCase.DueAt.AddDays(1), "x")).Code);
    }

    [Fact]
    public async Task After_a_follow_up_the_new_term_moves_and_the_applicant_reads_why()
    {
        await using var desk = await DeskWorld.StartAsync();
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", Ana, JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        desk.Clock.Set(At("2026-03-16 10:00"));
        await desk.Run<ApplicantActs>(async a => await a.ReplyAsync((await desk.Load(number)).Id, "Und im zweiten Jahr?", Cancel));

        Assert.Empty((await world.PreviewAsync(CalendarWorld.Closed("2026-03-12"))).Moved);
        var moved = Assert.Single((await world.SaveAsync(CalendarWorld.Closed("2026-03-18"))).Moved);

        Assert.Equal((At("2026-03-30 16:00"), At("2026-03-31 16:00")), (moved.OldDueAt, moved.NewDueAt));
        var theCase = await desk.Load(number);
        var clock = await desk.Get<OfficeCalendars, OfficeClock>(c => c.OfAsync(theCase.OfficeId, Cancel));
        Assert.Equal(
            ["received", "asked-again", "counted-from", "rule", "skipped"],
            theCase.ExplainedAt(desk.Clock.GetUtcNow(), clock).Steps.Select(s => s.Kind).Take(5));
    }

    [Fact]
    public async Task A_closing_day_on_the_29th_of_February_comes_and_goes()
    {
        await using var desk = await DeskWorld.StartAsync();
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        var leap = new CalendarChange.Day(Day("2028-02-29"), true, "Schalttag");

        await world.SaveAsync(new() { AddClosingDay = leap });
        var office = await desk.DbAsync(db => db.Offices.Include(o => o.ClosingDays).Include(o => o.OpeningHours).SingleAsync(o => o.Code == "TH", Cancel));

        Assert.Equal("Schalttag", OfficeCalendars.CalendarOf(office).ReasonClosed(Day("2032-02-29")));
        await world.SaveAsync(new() { RemoveClosingDay = leap });
        Assert.Equal(2, await world.VersionAsync());
    }

    private static Task<DateTimeOffset> AlarmAsync(DeskWorld desk, string number) => desk.DbAsync(db => db.Timers
        .Where(t => t.Kind == TimerKind.Deadline && t.State == TimerState.Pending && db.Cases.Any(c => c.Id == t.CaseId && c.Number == number))
        .Select(t => t.DueAt).SingleAsync(Cancel));
}
