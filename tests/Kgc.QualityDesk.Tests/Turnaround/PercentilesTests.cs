using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(0.05, 15)]
    [InlineData(0.30, 20)]
    [InlineData(0.40, 20)]
    [InlineData(0.50, 35)]
    [InlineData(1.00, 50)]
    public void The_nearest_rank_is_a_measured_value(double p, double expected) =>
        Assert.Equal(expected, Percentiles.NearestRank([50, 15, 40, 20, 35], p));

    [Fact]
    public void A_rank_that_is_whole_is_not_pushed_up_by_binary_fractions() =>
        Assert.Equal(55, Percentiles.NearestRank(Enumerable.Range(1, 100).Select(value => (double)value), 0.55));

    [Fact]
    public void Without_values_there_is_no_percentile() => Assert.Null(Percentiles.NearestRank([], 0.5));

    [Theory]
    [InlineData(0)]
    [InlineData(1.01)]
    public void A_share_outside_its_bounds_is_refused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.NearestRank([1], p));
}
