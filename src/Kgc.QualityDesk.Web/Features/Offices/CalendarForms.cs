using System.ComponentModel.DataAnnotations;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>The forms of the calendar page; each alone leads to a preview.</summary>
public static class CalendarForms
{
    public sealed record DayForm
    {
        [Display(Name = "Tag")]
        public DateOnly? Day { get; init; }

        [Display(Name = "Jedes Jahr an diesem Tag")]
        public bool Yearly { get; init; }

        [StringLength(CalendarChange.ReasonLength), Display(Name = "Grund")]
        public string? Reason { get; init; }
    }

    public sealed record HoursForm
    {
        public DayOfWeek Weekday { get; init; }

        [StringLength(5), Display(Name = "öffnet um")]
        public string? From { get; init; }

        [StringLength(5), Display(Name = "schließt um")]
        public string? To { get; init; }
    }

    public sealed record PromiseForm
    {
        [Display(Name = "Arbeitstage bis zur Antwort")]
        public int? NormalDays { get; init; }

        [Display(Name = "Arbeitstage bis zur Antwort auf dringende Anfragen")]
        public int? UrgentDays { get; init; }
    }

    /// <summary>Monday to Sunday; a day on which the office is closed has no times.</summary>
    public static IReadOnlyList<HoursForm> WeekOf(Office office) =>
    [
        .. from weekday in GermanDates.Week
           let row = office.OpeningHours.Find(hours => hours.Weekday == weekday)
           select new HoursForm { Weekday = weekday, From = Time(row?.From), To = Time(row?.To) },
    ];

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
