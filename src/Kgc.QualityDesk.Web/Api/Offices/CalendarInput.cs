using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Api.Offices;

/// <summary>A change of an office's calendar: at least one part. Saving it needs the token of its preview.</summary>
public sealed record CalendarInput
{
    /// <summary>A weekday's hours, such as 08:00 to 16:00.</summary>
    public sealed record Hours(DayOfWeek? Weekday, string? From, string? To);

    public sealed record Day(DateOnly? Date, bool? Yearly, string? Reason);

    public Day? AddClosingDay { get; init; }

    public Day? RemoveClosingDay { get; init; }

    /// <summary>The whole week; a weekday that is not named is closed.</summary>
    public IReadOnlyList<Hours?>? OpeningHours { get; init; }

    public int? NormalDays { get; init; }

    public int? UrgentDays { get; init; }

    public string? Token { get; init; }

    public CalendarChange ToChange() => new()
    {
        AddClosingDay = DayOf(AddClosingDay),
        RemoveClosingDay = DayOf(RemoveClosingDay),
        OpeningHours = OpeningHours is null ? null : [.. OpeningHours.Select(HoursOf)],
        NormalDays = NormalDays,
        UrgentDays = UrgentDays,
    };

    private static CalendarChange.Day? DayOf(Day? day) => day is null ? null : new(day.Date, day.Yearly ?? false, day.Reason);

    private static CalendarChange.Hours HoursOf(Hours? hours) => hours?.Weekday is { } weekday
        ? new(weekday, hours.From, hours.To)
        : throw RuleBroken.Field("openingHours", "Bitte geben Sie zu jeder Öffnungszeit den Wochentag an, zum Beispiel monday.");
}
