using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Offices;

/// <summary>A calendar changes with a preview of every open case whose date moves, and tells the applicants.</summary>
public class EditCalendarTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task One_added_closing_day_lists_exactly_the_open_cases_whose_date_moves()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);

        var early = await world.PreviewAsync(CalendarWorld.Closed("2026-03-05"));
        var late = await world.PreviewAsync(CalendarWorld.Closed("2026-03-18"));

        Assert.Equal(
            [(world.First, At("2026-03-16 16:00"), At("2026-03-17 16:00")), (world.Urgent, At("2026-03-09 16:00"), At("2026-03-10 16:00"))],
            early.Moved.Select(m => (m.Number, m.OldDueAt, m.NewDueAt)).OrderBy(m => m.Number));
        Assert.Equal(
            [(world.Paused, At("2026-03-23 16:00"), At("2026-03-24 16:00")), (world.Later, At("2026-03-23 16:00"), At("2026-03-24 16:00"))],
            late.Moved.Select(m => (m.Number, m.OldDueAt, m.NewDueAt)));
        Assert.Equal(4, early.OpenCases);
        Assert.Empty((await world.PreviewAsync(CalendarWorld.Closed("2026-03-14"))).Moved);
        Assert.Empty((await world.PreviewAsync(CalendarWorld.Closed("2026-04-30"))).Moved);
    }

    [Fact]
    public async Task Saving_moves_the_dates_tells_the_applicants_and_leaves_the_promise_on_record()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);
        var mailsBefore = (await desk.Mails()).Count;

        await world.SaveAsync(CalendarWorld.Closed("2026-03-05"));

        var first = await desk.Load(world.First);
        Assert.Equal((At("2026-03-17 16:00"), At("2026-03-16 16:00")), (first.DueAt, first.PromisedAt));
        Assert.Equal(At("2026-03-23 16:00"), (await desk.Load(world.Later)).DueAt);
        Assert.Equal(["due-date-moved", "message-sent"], (await desk.History(world.First)).TakeLast(2));
        var (template, content) = Assert.Single((await desk.Mails()).Skip(mailsBefore), m => m.Content.Subject.Contains(world.First, StringComparison.Ordinal));
        Assert.Equal("due-date-moved", template);
        Assert.Contains("kommt deshalb später als angekündigt: spätestens am Dienstag, 17. März 2026 statt am Montag, 16. März 2026.", content.Text, StringComparison.Ordinal);
        Assert.Contains("Am Donnerstag, 5. März 2026, ist die Stelle geschlossen (Betriebsausflug).", content.Text, StringComparison.Ordinal);
        var audit = Assert.Single(await desk.DbAsync(db => db.AuditAsync("calendar.TH", 10, Cancel)));
        Assert.Equal(("calendar-changed", "lea.th", "2 offene Fälle haben einen anderen Termin."), (audit.Kind, audit.ActorName, audit.Reason));
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
        foreach (var number in new[] { world.First, world.Urgent, world.Later, world.Paused })
        {
            var theCase = await desk.Load(number);
            var clock = await desk.Get<OfficeCalendars, OfficeClock>(c => c.OfAsync(theCase.OfficeId, Cancel));
            Assert.True(theCase.PausedAt is not null || theCase.DueAt == theCase.DeadlineAt(desk.Clock.GetUtcNow(), clock).DueAt, number);
        }
    }

    [Fact]
    public async Task Removing_the_day_moves_the_same_cases_back_and_says_that_it_is_earlier()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);
        var added = await world.SaveAsync(CalendarWorld.Closed("2026-03-05"));

        var removed = await world.SaveAsync(new() { RemoveClosingDay = new(Day("2026-03-05"), false, null) });

        Assert.Equal(added.Moved.Select(m => (m.Number, m.NewDueAt, m.OldDueAt)), removed.Moved.Select(m => (m.Number, m.OldDueAt, m.NewDueAt)));
        Assert.Equal(At("2026-03-16 16:00"), (await desk.Load(world.First)).DueAt);
        Assert.Contains("früher als angekündigt: spätestens am Montag, 16. März 2026 statt am Dienstag, 17. März 2026.", (await desk.Mails())[^1].Content.Text, StringComparison.Ordinal);
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => world.PreviewAsync(new() { RemoveClosingDay = new(Day("2026-03-05"), false, null) }))).Code);
    }

    [Fact]
    public async Task A_case_that_rests_is_shown_as_of_today_and_its_mail_says_that_it_rests()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);

        var preview = await world.SaveAsync(CalendarWorld.Closed("2026-03-20"));

        var paused = Assert.Single(preview.Moved, m => m.Number == world.Paused);
        Assert.Equal((At("2026-03-23 16:00"), At("2026-03-24 16:00"), true), (paused.OldDueAt, paused.NewDueAt, paused.IsPaused));
        Assert.Contains((await desk.Mails()), m => m.Content.Text.Contains("ruht die Frist", StringComparison.Ordinal) && m.Template == "due-date-moved");
        desk.Clock.Set(At("2026-03-10 09:00"));
        await desk.Run<ApplicantActs>(async a => await a.ReplyAsync((await desk.Load(world.Paused)).Id, "Der Ilm-Kreis.", Cancel));
        Assert.Equal(At("2026-03-25 16:00"), (await desk.Load(world.Paused)).DueAt);
    }

    [Fact]
    public async Task Whoever_left_no_address_is_told_by_a_person_and_whoever_withdrew_not_at_all()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);
        var byPhone = await world.ByPhoneAsync();
        await desk.Run<ApplicantActs>(async a => await a.WithdrawAsync((await desk.Load(world.First)).Id, Cancel));
        var mailsBefore = (await desk.Mails()).Count;

        var preview = await world.SaveAsync(CalendarWorld.Closed("2026-03-12"));

        Assert.Contains(preview.Moved, m => m.Number == world.First && m.IsWithdrawn && !m.IsTold);
        Assert.Equal(At("2026-03-17 16:00"), (await desk.Load(world.First)).DueAt);
        Assert.DoesNotContain((await desk.Mails()).Skip(mailsBefore), m => m.Content.Subject.Contains(world.First, StringComparison.Ordinal));
        Assert.Equal("due-date-moved", (await desk.OpenTask(byPhone, TaskTypes.DeliverMessage)).Input);
        Assert.Equal((2, 1), (preview.Told, preview.ToldByHand));
    }

    [Fact]
    public async Task A_preview_holds_only_while_calendar_and_cases_stay()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);
        var change = CalendarWorld.Closed("2026-03-18");
        var seen = await world.PreviewAsync(change);
        await desk.Ask("Noch eine Frage");

        Assert.Equal("calendar.moved-on", (await Assert.ThrowsAsync<RuleBroken>(() => world.SaveAsync(change, seen.Token))).Code);
        Assert.Equal(0, await world.VersionAsync());

        var again = await world.PreviewAsync(change);
        Assert.Equal(seen.Moved.Count + 1, again.Moved.Count);
        await world.SaveAsync(change, again.Token);
        var twice = await Assert.ThrowsAsync<RuleBroken>(() => world.SaveAsync(change, again.Token));
        Assert.Equal(("calendar.moved-on", "lea.th"), (twice.Code, twice.Conflict?.Who));
        Assert.Single(await desk.History(world.Later), kind => kind == EntryKinds.DueDateMoved);
        Assert.Equal(1, await world.VersionAsync());
    }

    [Fact]
    public async Task A_token_names_its_change_and_saving_without_one_is_refused()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);
        var seen = await world.PreviewAsync(CalendarWorld.Closed("2026-03-18"));

        Assert.Equal("calendar.moved-on", (await Assert.ThrowsAsync<RuleBroken>(() => world.SaveAsync(CalendarWorld.Closed("2026-03-19"), seen.Token))).Code);
        Assert.Equal("calendar.moved-on", (await Assert.ThrowsAsync<RuleBroken>(() => world.SaveAsync(CalendarWorld.Closed("2026-03-18", "Umzug"), seen.Token))).Code);
        Assert.Contains("token", (await Assert.ThrowsAsync<RuleBroken>(() => world.SaveAsync(CalendarWorld.Closed("2026-03-18"), ""))).Fields.Keys);
        Assert.Equal(0, await world.VersionAsync());
    }

    [Theory]
    [InlineData("ana.th")]
    [InlineData("eva.th")]
    [InlineData("lea.st")]
    public async Task Only_who_leads_the_office_sees_or_changes_its_calendar(string who)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var by = await desk.Actor($"{who}@desk.example");
        var change = CalendarWorld.Closed("2026-03-18");

        foreach (var act in new Func<EditCalendar, Task>[]
        {
            e => e.FindAsync("TH", by, Cancel), e => e.PreviewAsync("TH", change, desk.Clock.GetUtcNow(), by, Cancel), e => e.SaveAsync("TH", change, "0.x", by, Cancel),
        })
        {
            Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => desk.Run(act))).Code);
        }
    }

    [Fact]
    public async Task Opening_hours_move_the_time_of_day_without_a_mail_and_a_closed_weekday_the_day_with_one()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);

        var shorter = await world.SaveAsync(new() { OpeningHours = CalendarWorld.Week("8:00", "15:00") });
        var noMonday = await world.SaveAsync(new() { OpeningHours = [.. CalendarWorld.Week("08:00", "15:00").Skip(1)] });

        Assert.Equal((4, 4, 0), (shorter.Moved.Count, shorter.SameDay, shorter.Told));
        Assert.Contains(noMonday.Moved, m => m.Number == world.First && m.OldDueAt == At("2026-03-16 15:00") && m.NewDueAt > m.OldDueAt && m.IsTold);
        Assert.Equal(noMonday.Moved.Single(m => m.Number == world.First).NewDueAt, (await desk.Load(world.First)).DueAt);
        Assert.Equal("Wochentag Montag: 0", $"Wochentag Montag: {await desk.DbAsync(db => db.Set<OfficeOpeningHours>().CountAsync(h => h.Weekday == DayOfWeek.Monday && h.OfficeId == world.OfficeId, Cancel))}");
    }

    [Fact]
    public async Task Other_promised_days_move_the_cases_they_hold_for()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = await CalendarWorld.OfAsync(desk);

        var preview = await world.SaveAsync(new() { UrgentDays = 3 });

        Assert.Equal([(world.Urgent, At("2026-03-05 16:00"))], preview.Moved.Select(m => (m.Number, m.NewDueAt)));
        Assert.Equal(At("2026-03-05 16:00"), (await desk.Load(world.Urgent)).DueAt);
        desk.Clock.Set(At("2026-03-10 09:00"));
        Assert.Equal(At("2026-03-24 16:00"), (await desk.Load((await desk.Ask("Neu")).Number)).DueAt);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_makes_no_calendar_is_refused_at_its_field(string field, CalendarChange change)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => world.PreviewAsync(change));

        Assert.Equal("input.invalid", refused.Code);
        Assert.Equal([field], refused.Fields.Keys);
    }

    public static TheoryData<string, CalendarChange> Refused => new()
    {
        { "change", new CalendarChange() },
        { "day", new CalendarChange { AddClosingDay = new(null, false, "Umzug") } },
        { "day", CalendarWorld.Closed("2026-12-24") },
        { "day", CalendarWorld.Closed("1999-12-30") },
        { "reason", CalendarWorld.Closed("2026-03-18", " ") },
        { "reason", CalendarWorld.Closed("2026-03-18", new string('x', 101)) },
        { "openingHours", new CalendarChange { OpeningHours = [] } },
        { "openingHours", new CalendarChange { OpeningHours = [new(DayOfWeek.Monday, "", null)] } },
        { "openingHours.monday", new CalendarChange { OpeningHours = [new(DayOfWeek.Monday, "8:00", null)] } },
        { "openingHours.monday", new CalendarChange { OpeningHours = [new(DayOfWeek.Monday, "16:00", "8:00")] } },
        { "openingHours.monday", new CalendarChange { OpeningHours = [new(DayOfWeek.Monday, "8:00", "8:00")] } },
        { "openingHours.monday", new CalendarChange { OpeningHours = [new(DayOfWeek.Monday, "8:00:30", "9:00")] } },
        { "openingHours.friday", new CalendarChange { OpeningHours = [new(DayOfWeek.Friday, "8:00", "9:00"), new(DayOfWeek.Friday, "10:00", "11:00")] } },
        { "normalDays", new CalendarChange { NormalDays = 61 } },
        { "urgentDays", new CalendarChange { UrgentDays = 0 } },
        { "urgentDays", new CalendarChange { UrgentDays = 11 } },
    };
}
