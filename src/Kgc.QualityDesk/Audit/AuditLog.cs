using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Audit;

/// <summary>Writes down acts of administration in the same save as what they did.</summary>
public static class AuditLog
{
    public static void Audit(this DeskDb db, Actor by, DateTimeOffset at, string kind, string subject, string? detail, string? reason) =>
        db.Add(new AuditEntry { At = at, ActorId = by.PersonId, ActorName = by.Name, Kind = kind, Subject = subject, Detail = detail, Reason = reason });

    /// <summary>The latest ones about a subject.</summary>
    public static Task<List<AuditEntry>> AuditAsync(this DeskDb db, string subject, int most, CancellationToken cancel) =>
        db.AuditEntries.AsNoTracking().Where(a => a.Subject == subject).OrderByDescending(a => a.Id).Take(most).ToListAsync(cancel);
}
