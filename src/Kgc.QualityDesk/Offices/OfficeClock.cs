using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Offices;

/// <summary>An office's calendar with the days it promises for an answer.</summary>
public sealed record OfficeClock(WorkingCalendar Calendar, int NormalDays, int UrgentDays)
{
    public int DaysFor(Priority priority) => priority == Priority.Urgent ? UrgentDays : NormalDays;
}
