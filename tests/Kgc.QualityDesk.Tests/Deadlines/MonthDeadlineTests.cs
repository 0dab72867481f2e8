using Kgc.QualityDesk.Deadlines;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Deadlines;

public sealed class MonthDeadlineTests
{
    [Theory]
    [InlineData(Land.TH, "2026-03-10", "2026-04-10")]
    [InlineData(Land.TH, "2027-12-31", "2028-01-31")]
    [InlineData(Land.TH, "2028-01-30", "2028-02-29")]
    [InlineData(Land.TH, "2029-01-31", "2029-02-28")]
    [InlineData(Land.TH, "2026-01-31", "2026-03-02")]
    [InlineData(Land.TH, "2026-03-03", "2026-04-07")]
    [InlineData(Land.TH, "2026-11-25", "2026-12-28")]
    [InlineData(Land.TH, "2026-11-24", "2026-12-24")]
    [InlineData(Land.TH, "2025-12-06", "2026-01-06")]
    [InlineData(Land.ST, "2025-12-06", "2026-01-07")]
    public void A_month_ends_by_the_civil_code(Land land, string day, string expected) =>
        Assert.Equal(Day(expected), MonthDeadline.OneMonthAfter(Day(day), WorkingCalendar.Shipped(land)));
}
