using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>What waits for an answer that was promised in working days: how old it is in working days, and in which stage.</summary>
public sealed class OpenCasesQuery(DeskDb db, OfficeCalendars calendars, TimeProvider time)
{
    private static readonly (string Key, string Label, double Below)[] Ages =
    [
        ("0-2", "bis 2 Arbeitstage", 2), ("3-5", "3 bis 5 Arbeitstage", 5), ("6-10", "6 bis 10 Arbeitstage", 10),
        ("11-20", "11 bis 20 Arbeitstage", 20), ("over-20", "mehr als 20 Arbeitstage", double.MaxValue),
    ];

    /// <exception cref="RuleBroken">not-allowed, or not-found for another office</exception>
    public async Task<OpenCases> RunAsync(string? office, Actor by, CancellationToken cancel)
    {
        var offices = await TurnaroundOffices.OfAsync(db, office, by, cancel);
        var now = time.Now();
        var rows = await db.Cases.AsNoTracking().Where(c => offices.Contains(c.OfficeId) && c.TermMonths == null && c.Stage != Stage.Closed && c.AnsweredAt == null)
            .Select(c => new { c.OfficeId, c.Stage, c.ClockStartedAt, c.DueAt, Rests = c.PausedAt != null || c.WithdrawnAt != null }).ToListAsync(cancel);
        List<(Stage Stage, double Age, bool Overdue)> open = [];
        foreach (var row in rows)
        {
            var calendar = (await calendars.OfAsync(row.OfficeId, cancel)).Calendar;
            open.Add((row.Stage, WorkingDayUnit.FromMinutes(calendar.OfficeMinutes(row.ClockStartedAt, now)), !row.Rests && row.DueAt < now));
        }

        return new OpenCases(open.Count, open.Count(c => c.Overdue),
            [.. Ages.Select(a => Bar(a.Key, a.Label, [.. open.Where(c => Ages.First(b => c.Age <= b.Below).Key == a.Key)]))],
            [.. new[] { Stage.Intake, Stage.Review, Stage.Response }.Select(s => Bar(s.Kebab(), s.German(), [.. open.Where(c => c.Stage == s)]))]);
    }

    private static OpenCases.Bar Bar(string key, string label, IReadOnlyList<(Stage Stage, double Age, bool Overdue)> cases) =>
        new(key, label, cases.Count, cases.Count(c => c.Overdue));
}
