namespace Kgc.QualityDesk.Offices;

public sealed class OfficeOpeningHours
{
    public int OfficeId { get; set; }

    public DayOfWeek Weekday { get; set; }

    public TimeOnly From { get; set; }

    public TimeOnly To { get; set; }
}
