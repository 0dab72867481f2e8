using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>A due date in words, seen from now: overdue, due soon (by the end of tomorrow) or later.</summary>
public sealed record DueWords(DueGroup Group, string Text)
{
    public string Kind => Group switch { DueGroup.Overdue => "danger", DueGroup.Soon => "warning", _ => "info" };

    public static DueWords Of(DateTimeOffset? due, DateTimeOffset now)
    {
        if (due is not { } at)
        {
            return new(DueGroup.Later, "ohne Frist");
        }

        var day = BerlinTime.DateOf(at);
        var distance = day.DayNumber - BerlinTime.DateOf(now).DayNumber;
        if (at < now)
        {
            return new(DueGroup.Overdue, distance == 0 ? $"überfällig seit heute, {GermanDates.Time(at)}" : $"überfällig seit {GermanDates.Long(day)}");
        }

        return distance switch
        {
            0 => new(DueGroup.Soon, $"fällig heute bis {GermanDates.Time(at)}"),
            1 => new(DueGroup.Soon, $"fällig morgen bis {GermanDates.Time(at)}"),
            _ => new(DueGroup.Later, $"fällig bis {GermanDates.Long(day)}"),
        };
    }
}
