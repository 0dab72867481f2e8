using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Offices;

/// <summary>What a change of the calendar would do.</summary>
/// <param name="OfficeCode">the office</param>
/// <param name="Words">the change in German sentences</param>
/// <param name="Moved">exactly the open cases whose date moves</param>
/// <param name="OpenCases">all open cases of the office whose date is running</param>
/// <param name="Token">names this calendar, this change and these dates; saving asks for it</param>
public sealed record CalendarPreview(string OfficeCode, IReadOnlyList<string> Words, IReadOnlyList<MovedCase> Moved, int OpenCases, string Token)
{
    /// <summary>How many cases go from one day to another, for those who may see no case.</summary>
    public sealed record DayMove(DateOnly From, DateOnly To, int Count);

    /// <summary>Same day, another closing time.</summary>
    public int SameDay => Moved.Count(m => m.OldDay == m.NewDay);

    public int Told => Moved.Count(m => m.IsTold && m.HasMail);

    /// <summary>No mail address: somebody of the office gets a task to tell them.</summary>
    public int ToldByHand => Moved.Count(m => m.IsTold && !m.HasMail);

    public IReadOnlyList<DayMove> Days =>
        [.. Moved.GroupBy(m => (m.OldDay, m.NewDay)).OrderBy(g => g.Key).Select(g => new DayMove(g.Key.OldDay, g.Key.NewDay, g.Count()))];

    internal static CalendarPreview Of(Office office, IReadOnlyList<string> words, IReadOnlyList<MovedCase> moved, int open) =>
        new(office.Code, words, moved, open, $"{office.CalendarVersion.ToString(CultureInfo.InvariantCulture)}.{Fingerprint(office, moved)}");

    /// <summary>The version of the calendar that a token was given for; null when it is none.</summary>
    internal static int? VersionOf(string token) =>
        int.TryParse(token.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    private static string Fingerprint(Office after, IReadOnlyList<MovedCase> moved)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{after.Code}|{after.CalendarVersion}|{after.NormalDays}|{after.UrgentDays}\n");
        foreach (var hours in after.OpeningHours.OrderBy(h => h.Weekday))
        {
            text.Append(CultureInfo.InvariantCulture, $"{hours.Weekday}|{hours.From.Ticks}|{hours.To.Ticks}\n");
        }

        foreach (var day in after.ClosingDays.OrderBy(d => d.Year).ThenBy(d => d.Month).ThenBy(d => d.Day))
        {
            text.Append(CultureInfo.InvariantCulture, $"{day.Year}|{day.Month}|{day.Day}|{day.Reason}\n");
        }

        foreach (var move in moved)
        {
            text.Append(CultureInfo.InvariantCulture, $"{move.Number}|{move.OldDueAt.UtcTicks}|{move.NewDueAt.UtcTicks}|{move.IsTold}|{move.HasMail}\n");
        }

        return Secret.Hash(text.ToString());
    }
}
