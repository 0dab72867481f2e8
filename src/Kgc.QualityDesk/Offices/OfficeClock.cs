using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Offices;

/// <summary>An office's calendar with the days it promises for an answer.</summary>
public sealed record OfficeClock(WorkingCalendar Calendar, int NormalDays, int UrgentDays)
{
    /// <summary>What the office promises for cases that meet a condition, before its days by priority.</summary>
    public OfficePromises Promises { get; init; } = OfficePromises.None;

    public int DaysFor(Priority priority) => priority == Priority.Urgent ? UrgentDays : NormalDays;
}
