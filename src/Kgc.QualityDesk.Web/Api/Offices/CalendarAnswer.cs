using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Web.Features.Offices;

namespace Kgc.QualityDesk.Web.Api.Offices;

/// <summary>An office's calendar as it is now.</summary>
public sealed record CalendarAnswer
{
    public sealed record Hours(DayOfWeek Weekday, string From, string To);

    /// <param name="Date">of a day that comes every year, its date in this year</param>
    /// <param name="Yearly">comes every year</param>
    /// <param name="Reason">why</param>
    public sealed record ClosingDay(DateOnly Date, bool Yearly, string Reason);

    public sealed record Holiday(DateOnly Date, string Name);

    /// <summary>A hint for events; the clock counts the day.</summary>
    public sealed record Regional(DateOnly Date, string Name, string DistrictKey, bool WholeDistrict, string Where);

    public required string Office { get; init; }

    public required string Land { get; init; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; init; }

    public int NormalDays { get; init; }

    public int UrgentDays { get; init; }

    public required IReadOnlyList<Hours> OpeningHours { get; init; }

    public required IReadOnlyList<ClosingDay> ClosingDays { get; init; }

    public required IReadOnlyList<Holiday> Holidays { get; init; }

    public required IReadOnlyList<Regional> RegionalHolidays { get; init; }

    public static CalendarAnswer Of(Office office, int year) => new()
    {
        Office = office.Code, Land = office.LandName, Version = office.CalendarVersion, NormalDays = office.NormalDays, UrgentDays = office.UrgentDays,
        OpeningHours = [.. CalendarForms.WeekOf(office).Where(h => h.From is not null).Select(h => new Hours(h.Weekday, h.From!, h.To!))],
        ClosingDays = [.. office.ClosingDays.Select(d => new ClosingDay(CalendarDays.DateOf(d, year), d.Year is null, d.Reason)).OrderBy(d => d.Date)],
        Holidays = [.. Kgc.QualityDesk.Deadlines.Holidays.Of(office.Land, year).Select(h => new Holiday(h.Date, h.Name))],
        RegionalHolidays = [.. Kgc.QualityDesk.Deadlines.RegionalHolidays.Of(office.Land, year).Select(r => new Regional(r.Date, r.Name, r.DistrictKey, r.WholeDistrict, r.Where))],
    };
}
