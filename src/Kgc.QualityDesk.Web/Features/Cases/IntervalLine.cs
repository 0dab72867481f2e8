using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>A stretch of a case's life; office minutes of the running one are counted up to now.</summary>
public sealed record IntervalLine(Stage Stage, Holder Holder, DateTimeOffset From, DateTimeOffset? To, long OfficeMinutes)
{
    public string Time => Days(OfficeMinutes);

    public static IntervalLine Of(CaseInterval interval, WorkingCalendar calendar, DateTimeOffset now) => new(
        interval.Stage, interval.Holder, interval.StartedAt, interval.EndedAt,
        interval.OfficeMinutes ?? calendar.OfficeMinutes(interval.StartedAt, interval.EndedAt ?? now));

    /// <summary>„1,5 Arbeitstage“; a working day is 480 office minutes.</summary>
    public static string Days(double officeMinutes)
    {
        var days = Math.Round(officeMinutes / WorkingDayUnit.Minutes, 1);
        return $"{days.ToString("0.#", CultureInfo.GetCultureInfo("de-DE"))} {(days is 1 ? "Arbeitstag" : "Arbeitstage")}";
    }
}
