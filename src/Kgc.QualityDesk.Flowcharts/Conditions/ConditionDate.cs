using System.Globalization;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// A stretch of time that a condition names: a day, a minute, a second, or one of them counted from today or now. „Before“ is
/// before its beginning, „after“ is after its end, „=“ is within.
/// </summary>
public sealed class ConditionDate
{
    public const int FirstYear = 1900;
    public const int LastYear = 2199;

    private static readonly (string Format, TimeSpan Width)[] LocalFormats =
    [
        ("yyyy-MM-dd", TimeSpan.FromDays(1)), ("d.M.yyyy", TimeSpan.FromDays(1)),
        ("yyyy-MM-dd'T'HH:mm", TimeSpan.FromMinutes(1)), ("yyyy-MM-dd HH:mm", TimeSpan.FromMinutes(1)), ("d.M.yyyy HH:mm", TimeSpan.FromMinutes(1)),
        ("yyyy-MM-dd'T'HH:mm:ss", TimeSpan.FromSeconds(1)), ("yyyy-MM-dd HH:mm:ss", TimeSpan.FromSeconds(1)), ("d.M.yyyy HH:mm:ss", TimeSpan.FromSeconds(1)),
    ];

    private static readonly (string Format, TimeSpan Width)[] ExactFormats =
    [
        ("yyyy-MM-dd'T'HH:mmzzz", TimeSpan.FromMinutes(1)), ("yyyy-MM-dd'T'HH:mm:sszzz", TimeSpan.FromSeconds(1)),
        ("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", TimeSpan.FromMicroseconds(1)),
    ];

    private readonly Func<ConditionMoment, (DateTimeOffset From, DateTimeOffset To)> _range;

    private ConditionDate(Func<ConditionMoment, (DateTimeOffset From, DateTimeOffset To)> range, bool isDay)
    {
        _range = range;
        IsDay = isDay;
    }

    /// <summary>A whole day, not a time of day.</summary>
    public bool IsDay { get; }

    /// <summary>From the first instant that belongs to it to the first that no longer does.</summary>
    public (DateTimeOffset From, DateTimeOffset To) Range(ConditionMoment moment) => _range(moment);

    public static ConditionDate? TryRead(string text)
    {
        foreach (var (format, width) in LocalFormats)
        {
            if (DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            {
                return InReach(local.Year) ? Local(local, width) : null;
            }
        }

        var zoned = text.EndsWith('Z') ? text[..^1] + "+00:00" : text;
        foreach (var (format, width) in ExactFormats)
        {
            if (DateTimeOffset.TryParseExact(zoned, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
            {
                return InReach(exact.Year) ? new(_ => (exact, exact + width), isDay: false) : null;
            }
        }

        return null;
    }

    internal static ConditionDate Today(int amount, ConditionDateUnit unit) => new(moment => DayAt(Shifted(moment.Today, amount, unit), moment), isDay: true);

    internal static ConditionDate Now(int amount, ConditionDateUnit unit) => new(
        moment =>
        {
            var local = TimeZoneInfo.ConvertTime(moment.Now, moment.Zone);
            var at = unit switch
            {
                ConditionDateUnit.Minute => moment.Now.AddMinutes(amount),
                ConditionDateUnit.Hour => moment.Now.AddHours(amount),
                _ => moment.At(Shifted(DateOnly.FromDateTime(local.DateTime), amount, unit).ToDateTime(TimeOnly.FromDateTime(local.DateTime))),
            };
            return (at, at + TimeSpan.FromMicroseconds(1));
        },
        isDay: false);

    private static ConditionDate Local(DateTime local, TimeSpan width) => width == TimeSpan.FromDays(1)
        ? new(moment => DayAt(DateOnly.FromDateTime(local), moment), isDay: true)
        : new(moment => (moment.At(local), moment.At(local) + width), isDay: false);

    private static (DateTimeOffset From, DateTimeOffset To) DayAt(DateOnly day, ConditionMoment moment) =>
        (moment.StartOf(day), moment.StartOf(day.AddDays(1)));

    private static DateOnly Shifted(DateOnly day, int amount, ConditionDateUnit unit) => unit switch
    {
        ConditionDateUnit.Week => day.AddDays(7 * amount),
        ConditionDateUnit.Month => day.AddMonths(amount),
        ConditionDateUnit.Year => day.AddYears(amount),
        _ => day.AddDays(amount),
    };

    private static bool InReach(int year) => year is >= FirstYear and <= LastYear;
}
