namespace Kgc.QualityDesk.Offices;

/// <summary>What is to change in an office's calendar; at least one part, the others stay as they are.</summary>
public sealed record CalendarChange
{
    public const int ReasonLength = 100;

    /// <summary>A closing day. Of one that comes every year only month and day count.</summary>
    public sealed record Day(DateOnly? Date, bool Yearly, string? Reason);

    /// <summary>Hours of a weekday as „8:00“; both empty when the office is closed on it.</summary>
    public sealed record Hours(DayOfWeek Weekday, string? From, string? To);

    public Day? AddClosingDay { get; init; }

    /// <summary>By its date and whether it comes every year; the reason does not matter.</summary>
    public Day? RemoveClosingDay { get; init; }

    /// <summary>The whole week; a weekday that is not in it is closed.</summary>
    public IReadOnlyList<Hours>? OpeningHours { get; init; }

    /// <summary>Working days promised for an answer.</summary>
    public int? NormalDays { get; init; }

    /// <summary>The same for urgent questions.</summary>
    public int? UrgentDays { get; init; }
}
