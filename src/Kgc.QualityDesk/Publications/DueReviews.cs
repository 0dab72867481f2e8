using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Publications;

/// <summary>
/// Published answers whose check has run out or soon will: a task of their office, computed when read (ADR 0024), until
/// somebody confirms, changes or withdraws them.
/// </summary>
public sealed class DueReviews(DeskDb db, TimeProvider time)
{
    /// <summary>So many days ahead an entry appears.</summary>
    public const int DaysAhead = 14;

    private const int Most = 50;

    /// <param name="Slug">of the entry</param>
    /// <param name="Title">as published</param>
    /// <param name="Until">the last day of its check</param>
    /// <param name="IsOver">whether that day has passed</param>
    /// <param name="Version">for a change</param>
    public sealed record Line(string Slug, string Title, DateOnly Until, bool IsOver, int Version);

    /// <summary>The most urgent first; entries of both offices are the supervisors' task.</summary>
    public async Task<List<Line>> OfAsync(Actor by, CancellationToken cancel)
    {
        int[] offices = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? [.. by.OfficeIds] : [];
        var forBoth = by.Is(Roles.Administrator) || by.Is(Roles.Supervisor);
        var today = BerlinTime.DateOf(time.GetUtcNow());
        var soon = today.AddDays(DaysAhead);
        return await db.KnowledgeEntries.AsNoTracking()
            .Where(e => e.State == KnowledgeState.Published && e.Kind == KnowledgeKind.Answer && e.ReviewedUntil != null && e.ReviewedUntil <= soon
                && (e.OfficeId == null ? forBoth : offices.Contains(e.OfficeId.Value)))
            .OrderBy(e => e.ReviewedUntil).ThenBy(e => e.Id).Take(Most)
            .Select(e => new Line(e.Slug, e.Title, e.ReviewedUntil!.Value, e.ReviewedUntil < today, e.Version)).ToListAsync(cancel);
    }
}
