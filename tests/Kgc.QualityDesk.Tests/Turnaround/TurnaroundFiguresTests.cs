using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class TurnaroundFiguresTests
{
    [Fact]
    public void Closed_cases_give_the_nearest_rank() =>
        Assert.Equal(
            new TurnaroundFigures(10, 0, 5, 8, 9),
            TurnaroundFigures.From(Enumerable.Range(1, 10).Select(value => ((double)value, true))));

    [Fact]
    public void Open_cases_push_the_figures_up_until_none_can_be_told()
    {
        var cases = Enumerable.Range(1, 10).Select(value => ((double)value, value is not (4 or 10)));

        Assert.Equal(new TurnaroundFigures(10, 2, 6, 9, null), TurnaroundFigures.From(cases));
    }

    [Fact]
    public void Without_cases_there_are_no_figures() =>
        Assert.Equal(new TurnaroundFigures(0, 0, null, null, null), TurnaroundFigures.From([]));

    [Fact]
    public void A_working_day_is_480_office_minutes() => Assert.Equal(2.5, WorkingDayUnit.FromMinutes(1200));
}
