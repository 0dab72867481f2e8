using System.Globalization;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>The months of days, each written once.</summary>
internal sealed class MonthOf
{
    private readonly Dictionary<int, string> _known = [];

    /// <param name="day">a <see cref="DateOnly.DayNumber"/></param>
    /// <returns>2026-03</returns>
    public string Key(int day)
    {
        if (!_known.TryGetValue(day, out var key))
        {
            _known[day] = key = DateOnly.FromDayNumber(day).ToString("yyyy-MM", CultureInfo.InvariantCulture);
        }

        return key;
    }
}
