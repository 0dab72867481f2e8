using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// Finds the open cases whose date another calendar moves, from two narrow queries. An answered case has no running date, and a
/// term of months is the law's: neither moves.
/// </summary>
public sealed class MovedCases(DeskDb db)
{
    /// <summary>What the due date of a case depends on.</summary>
    private sealed record Row(
        int Id, string Number, string Subject, Priority Priority, PromiseTerms? Promise, DateTimeOffset ClockStartedAt,
        DateTimeOffset DueAt, bool IsPaused, bool IsWithdrawn, bool HasMail);

    private sealed record PauseRow(int CaseId, DateTimeOffset StartedAt, DateTimeOffset? EndedAt);

    /// <summary>By old date, then by number; with the number of all open cases whose date is running.</summary>
    public async Task<(IReadOnlyList<MovedCase> Moved, int Open)> FindAsync(
        int officeId, OfficeClock before, OfficeClock after, DateTimeOffset now, CancellationToken cancel)
    {
        var open = db.Cases.AsNoTracking().Where(c => c.OfficeId == officeId && c.Stage != Stage.Closed && c.AnsweredAt == null && c.TermMonths == null);
        var rows = await open.Select(c => new Row(c.Id, c.Number, c.Subject, c.Priority, c.Promise, c.ClockStartedAt, c.DueAt,
            c.PausedAt != null, c.WithdrawnAt != null, c.Contact.Email != null && c.Contact.Email != "")).ToListAsync(cancel);
        var pauses = (await db.CaseIntervals.AsNoTracking()
                .Where(i => i.Holder == Holder.Applicant && open.Any(c => c.Id == i.CaseId && i.StartedAt >= c.ClockStartedAt))
                .Select(i => new PauseRow(i.CaseId, i.StartedAt, i.EndedAt)).ToListAsync(cancel))
            .ToLookup(p => p.CaseId, p => new Pause(p.StartedAt, p.EndedAt));
        var moved = rows.Select(row => MovedOf(row, [.. pauses[row.Id]], before, after, now)).OfType<MovedCase>();
        return ([.. moved.OrderBy(m => m.OldDueAt).ThenBy(m => m.Number, StringComparer.Ordinal)], rows.Count);
    }

    /// <summary>Only what the change itself moves: a date that is computed alike with both calendars stays as it was promised.</summary>
    private static MovedCase? MovedOf(Row row, IReadOnlyList<Pause> pauses, OfficeClock before, OfficeClock after, DateTimeOffset now)
    {
        var (computed, next) = (DueAt(row, pauses, before, now), DueAt(row, pauses, after, now));
        var old = row.IsPaused ? computed : row.DueAt;
        return next == computed || next == old
            ? null
            : new MovedCase(row.Id, row.Number, row.Subject, old, next, row.IsPaused, row.IsWithdrawn, !row.IsPaused && old < now, row.HasMail);
    }

    private static DateTimeOffset DueAt(Row row, IReadOnlyList<Pause> pauses, OfficeClock clock, DateTimeOffset now) =>
        Deadline.DueDate(clock.Calendar, new DeadlineEvents(row.ClockStartedAt, pauses), new DeadlineRule(row.Promise?.FinalDays ?? clock.DaysFor(row.Priority)), now);
}
