namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>Some years of a naive calendar, walked once minute by minute; what lies between two instants is then looked up.</summary>
internal sealed class MinuteWalk
{
    private readonly DateTimeOffset _start;
    private readonly int[] _openBefore;

    public MinuteWalk(NaiveCalendar calendar, int year, int years)
    {
        _start = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        _openBefore = new int[(int)(_start.AddYears(years) - _start).TotalMinutes + 1];
        for (var index = 1; index < _openBefore.Length; index++)
        {
            _openBefore[index] = _openBefore[index - 1] + (calendar.IsOpen(_start.AddMinutes(index - 1)) ? 1 : 0);
        }
    }

    public long OfficeMinutes(DateTimeOffset from, DateTimeOffset to) => to <= from ? 0 : _openBefore[Index(to)] - _openBefore[Index(from)];

    private int Index(DateTimeOffset instant) => (int)Math.Floor((instant - _start).TotalMinutes);
}
