using Kgc.QualityDesk.Deadlines;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Deadlines;

public sealed class DeadlineTests
{
    private static readonly WorkingCalendar Thueringen = WorkingCalendar.Shipped(Land.TH);

    [Theory]
    [InlineData(Land.TH, "2026-12-17 10:00", "2027-01-06 16:00")]
    [InlineData(Land.ST, "2026-12-17 10:00", "2027-01-07 16:00")]
    [InlineData(Land.TH, "2026-05-02 13:00", "2026-05-19 16:00")]
    [InlineData(Land.ST, "2026-05-02 13:00", "2026-05-19 16:00")]
    [InlineData(Land.TH, "2026-03-02 09:00", "2026-03-16 16:00")]
    public void Ten_working_days_after_receipt_are_due(Land land, string received, string due)
    {
        var deadline = Deadline.Compute(WorkingCalendar.Shipped(land), At(received), 10, [], At(received));

        Assert.Equal(At(due), deadline.DueAt);
        Assert.Equal(At(due), WorkingCalendar.Shipped(land).DueAfter(At(received), 10));
    }

    [Fact]
    public void A_question_back_adds_its_working_days() =>
        Assert.Equal(At("2026-03-19 16:00"), Due(new Pause(At("2026-03-04 15:00"), At("2026-03-09 08:30"))));

    [Fact]
    public void A_question_back_that_is_answered_on_the_same_day_adds_nothing() =>
        Assert.Equal(At("2026-03-16 16:00"), Due(new Pause(At("2026-03-04 08:00"), At("2026-03-04 23:30"))));

    [Fact]
    public void An_answer_on_Saturday_counts_with_its_own_date() =>
        Assert.Equal(At("2026-03-18 16:00"), Due(new Pause(At("2026-03-04 15:00"), At("2026-03-07 20:00"))));

    [Fact]
    public void The_date_of_an_answer_is_the_local_one() =>
        Assert.Equal(
            At("2026-03-17 16:00"),
            Due(new Pause(At("2026-03-04 15:00"), new DateTimeOffset(2026, 3, 4, 23, 30, 0, TimeSpan.Zero))));

    [Theory]
    [InlineData("2026-03-04 23:59", "2026-03-16 16:00")]
    [InlineData("2026-03-05 00:01", "2026-03-17 16:00")]
    [InlineData("2026-03-09 12:00", "2026-03-19 16:00")]
    public void A_running_pause_counts_up_to_now(string now, string due)
    {
        var deadline = Deadline.Compute(Thueringen, At("2026-03-02 09:00"), 10, [new Pause(At("2026-03-04 15:00"), null)], At(now));

        Assert.Equal(At(due), deadline.DueAt);
        Assert.Contains("noch nicht beantwortet", deadline.Steps.Single(step => step.Kind == DeadlineStep.Paused).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_in_two_pauses_counts_once() =>
        Assert.Equal(At("2026-03-20 16:00"), Due(
            new Pause(At("2026-03-05 10:00"), At("2026-03-10 10:00")),
            new Pause(At("2026-03-04 15:00"), At("2026-03-09 08:30")),
            new Pause(At("2026-03-06 09:00"), At("2026-03-06 10:00"))));

    [Fact]
    public void Two_pauses_apart_add_the_days_of_both() =>
        Assert.Equal(At("2026-03-19 16:00"), Due(
            new Pause(At("2026-03-03 10:00"), At("2026-03-04 10:00")),
            new Pause(At("2026-03-09 10:00"), At("2026-03-11 10:00"))));

    [Fact]
    public void An_urgent_question_is_due_after_the_days_that_the_caller_names() =>
        Assert.Equal(At("2026-03-09 16:00"), Deadline.Compute(Thueringen, At("2026-03-02 09:00"), 5, [], At("2026-03-02 09:00")).DueAt);

    [Fact]
    public void The_steps_tell_the_story_in_German()
    {
        var pause = new Pause(At("2026-05-06 15:00"), At("2026-05-11 08:30"));

        var deadline = Deadline.Compute(Thueringen, At("2026-05-02 13:05"), 10, [pause], At("2026-05-12 08:00"));

        Assert.Equal(
            [
                new(Day("2026-05-02"), "received", "Eingegangen am Samstag, 2. Mai 2026, um 13:05 Uhr."),
                new(Day("2026-05-02"), "weekend", "Samstag, 2. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-03"), "weekend", "Sonntag, 3. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-04"), "counted-from", "Außerhalb der Öffnungszeiten eingegangen, gilt deshalb als eingegangen am Montag, 4. Mai 2026, um 8:00 Uhr. Dieser Tag zählt nicht mit."),
                new(Day("2026-05-04"), "rule", "Zugesagt ist: Antwort innerhalb von 10 Arbeitstagen. Es zählen die Öffnungstage der Stelle ohne die Feiertage in Thüringen und ohne ihre Schließtage."),
                new(Day("2026-05-06"), "paused", "Rückfrage am Mittwoch, 6. Mai 2026, beantwortet am Montag, 11. Mai 2026. 3 Arbeitstage kommen hinzu."),
                new(Day("2026-05-09"), "weekend", "Samstag, 9. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-10"), "weekend", "Sonntag, 10. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-14"), "skipped", "Donnerstag, 14. Mai 2026, ist kein Arbeitstag (Christi Himmelfahrt)."),
                new(Day("2026-05-16"), "weekend", "Samstag, 16. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-17"), "weekend", "Sonntag, 17. Mai 2026, zählt nicht (Wochenende)."),
                new(Day("2026-05-22"), "due", "Fällig am Freitag, 22. Mai 2026, um 16:00 Uhr (10 Arbeitstage und 3 Arbeitstage Pause)."),
            ],
            deadline.Steps);
    }

    [Fact]
    public void A_question_within_office_hours_counts_from_its_own_day()
    {
        var steps = Deadline.Compute(Thueringen, At("2026-03-02 09:00"), 1, [], At("2026-03-02 09:00")).Steps;

        Assert.Equal("Die Frist zählt ab Montag, 2. März 2026. Der Tag des Eingangs zählt nicht mit.", steps[1].Text);
        Assert.Equal("Fällig am Dienstag, 3. März 2026, um 16:00 Uhr (1 Arbeitstag).", steps[^1].Text);
    }

    [Fact]
    public void Days_in_a_row_that_are_never_open_are_one_line_to_read()
    {
        var lines = DeadlineLines.Of(Deadline.Compute(Thueringen, At("2026-04-30 09:00"), 1, [], At("2026-04-30 09:00")).Steps);

        Assert.Equal(
            ["Freitag, 1. Mai 2026, ist kein Arbeitstag (Tag der Arbeit).", "Samstag, 2. Mai 2026, und Sonntag, 3. Mai 2026, zählen nicht (Wochenende)."],
            lines.Skip(3).SkipLast(1));
    }

    [Fact]
    public void A_promise_is_named_with_its_days()
    {
        var events = new DeadlineEvents(At("2026-03-02 09:00"), []);

        var deadline = Deadline.Compute(WorkingCalendar.Shipped(Land.ST), events, new DeadlineRule(1, "Anträge in Arbeit"), At("2026-03-02 09:00"));

        Assert.Equal(
            "Nach der Zusage „Anträge in Arbeit“ gilt: Antwort innerhalb von 1 Arbeitstag. Es zählen die Öffnungstage der Stelle ohne die Feiertage in Sachsen-Anhalt und ohne ihre Schließtage.",
            deadline.Steps.Single(step => step.Kind == DeadlineStep.Rule).Text);
    }

    [Fact]
    public void After_a_follow_up_the_term_begins_anew_and_says_so()
    {
        var events = new DeadlineEvents(At("2026-03-02 09:00"), []) { AskedAgainAt = At("2026-04-13 17:30") };

        var deadline = Deadline.Compute(Thueringen, events, new DeadlineRule(2), At("2026-04-20 09:00"));

        Assert.Equal(At("2026-04-16 16:00"), deadline.DueAt);
        Assert.Equal(["received", "asked-again", "counted-from", "rule", "due"], deadline.Steps.Select(step => step.Kind));
        Assert.Equal("Nach der Antwort kam am Montag, 13. April 2026, um 17:30 Uhr, eine Nachfrage. Mit ihr beginnt die Frist neu.", deadline.Steps[1].Text);
    }

    [Fact]
    public void A_weekday_on_which_the_office_never_opens_is_named_apart_from_the_weekend()
    {
        var week = OpeningHours.Shipped.Where(day => day.Key != DayOfWeek.Wednesday).ToDictionary();
        var calendar = new WorkingCalendar(Land.TH, week, [], [new ClosingDay(Day("2026-03-05"), "Betriebsausflug")]);

        var steps = Deadline.Compute(calendar, At("2026-03-03 09:00"), 2, [], At("2026-03-03 09:00")).Steps;

        Assert.Equal(
            [("2026-03-04", "weekend", "(Kein Öffnungstag)."), ("2026-03-05", "skipped", "(Betriebsausflug)."), ("2026-03-07", "weekend", "(Wochenende)."), ("2026-03-08", "weekend", "(Wochenende).")],
            steps.Where(step => step.Kind is "weekend" or "skipped").Select(step => ($"{step.Date:yyyy-MM-dd}", step.Kind, step.Text[step.Text.IndexOf('(', StringComparison.Ordinal)..])));
    }

    [Fact]
    public void A_running_pause_says_what_it_does_and_one_without_an_answer_does_not_claim_one()
    {
        var steps = Deadline.Compute(Thueringen, At("2026-03-02 09:00"), 10,
            [new Pause(At("2026-03-03 10:00"), At("2026-03-04 10:00"), HasAnswer: false), new Pause(At("2026-03-05 10:00"), null)], At("2026-03-06 10:00")).Steps;

        Assert.Equal(
            [
                "Rückfrage am Dienstag, 3. März 2026, ohne Antwort bis Mittwoch, 4. März 2026. 1 Arbeitstag kommt hinzu.",
                "Rückfrage am Donnerstag, 5. März 2026, noch nicht beantwortet. 1 Arbeitstag kommt hinzu. Bis zur Antwort ruht die Frist: Mit jedem Arbeitstag rückt sie um einen Tag nach hinten.",
            ],
            steps.Where(step => step.Kind == DeadlineStep.Paused).Select(step => step.Text));
    }

    private static DateTimeOffset Due(params Pause[] pauses) =>
        Deadline.Compute(Thueringen, At("2026-03-02 09:00"), 10, pauses, At("2026-06-01 09:00")).DueAt;
}
