using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Overview;

/// <summary>Whose work is meant, and up to when a date is near: one place for the first page and for the lists behind it.</summary>
internal sealed class WorkScope(Actor by, DateTimeOffset now)
{
    /// <summary>Supervisors look at their office; everybody else at their own work.</summary>
    public bool IsOffice { get; } = by.Is(Roles.Supervisor);

    public bool Advises { get; } = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor);

    public Actor By => by;

    public DateTimeOffset Now => now;

    /// <summary>Midnight after tomorrow, in Berlin.</summary>
    public DateTimeOffset SoonUntil { get; } = BerlinTime.At(BerlinTime.DateOf(now).AddDays(2), TimeOnly.MinValue).ToUniversalTime();

    public int[] Offices { get; } = [.. by.OfficeIds];

    /// <summary>Also those of whom this person stands in for, as in the list of one's tasks.</summary>
    public IQueryable<DeskTask> Mine(DeskDb db) => Access.VisibleTo(db.Tasks, by).Where(t => t.State == TaskState.Open).DoneBy(by);

    /// <summary>The tasks that overdue and soon are about.</summary>
    public IQueryable<DeskTask> Tasks(DeskDb db)
    {
        var offices = Offices;
        return IsOffice ? Access.VisibleTo(db.Tasks, by).Where(t => t.State == TaskState.Open && offices.Contains(t.OfficeId)) : Mine(db);
    }

    /// <summary>What the first page shows of a pile. One's own tasks that are overdue or soon due stand there already.</summary>
    public IQueryable<DeskTask> Begun(DeskDb db, WorkGroup group)
    {
        var until = SoonUntil;
        return group == WorkGroup.Mine && !IsOffice ? Mine(db).Where(t => t.DueAt == null || t.DueAt >= until) : In(db, group);
    }

    public IQueryable<DeskTask> In(DeskDb db, WorkGroup group)
    {
        var (at, until) = (now, SoonUntil);
        return group switch
        {
            WorkGroup.Overdue => Tasks(db).Where(t => t.DueAt < at),
            WorkGroup.Soon => Tasks(db).Where(t => t.DueAt >= at && t.DueAt < until),
            WorkGroup.Unassigned => db.Tasks.OpenFor(by),
            _ => Mine(db),
        };
    }
}
