using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Tests.Turnaround;

public sealed class KaplanMeierTests
{
    /// <summary>Weeks of remission under 6-MP: Freireich and others 1963, the textbook's example; false is censored.</summary>
    private static readonly (double Value, bool Closed)[] Remission =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true),
        (16, true), (17, false), (19, false), (20, false), (22, true), (23, true), (25, false), (32, false), (32, false),
        (34, false), (35, false),
    ];

    [Fact]
    public void The_curve_is_that_of_the_textbook()
    {
        var steps = KaplanMeier.From(Remission.Reverse()).Steps;

        Assert.Equal(
            [(6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)],
            steps.Select(step => (step.Time, Math.Round(step.Survival, 3))));
    }

    [Fact]
    public void The_curve_is_the_product_of_fractions_to_the_twelfth_digit()
    {
        var steps = KaplanMeier.From(Remission).Steps;
        double[] exact = [18.0 / 21, 18.0 / 21 * 16 / 17, 18.0 / 21 * 16 / 17 * 14 / 15, 18.0 / 21 * 16 / 17 * 14 / 15 * 11 / 12,
            18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12, 18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12 * 6 / 7, 18.0 / 21 * 16 / 17 * 14 / 15 * 10 / 12 * 5 / 7];
        Assert.Equal(exact.Length, steps.Count);
        Assert.All(exact.Zip(steps), pair => Assert.Equal(pair.First, pair.Second.Survival, 1e-12));
        Assert.Equal(1, KaplanMeier.From(Remission).At(5.9));
        Assert.Equal(exact[2], KaplanMeier.From(Remission).At(12.9), 1e-12);
    }

    [Fact]
    public void The_median_is_where_the_curve_first_is_at_most_one_half()
    {
        var curve = KaplanMeier.From(Remission);

        Assert.Equal(23, curve.Quantile(0.5));
        Assert.Equal(10, curve.Quantile(0.2));
        Assert.Null(curve.Quantile(0.8));
    }

    [Fact]
    public void At_equal_times_an_end_comes_before_a_censoring() =>
        Assert.Equal((5, 0.5), Assert.Single(KaplanMeier.From([(5, false), (5, true)]).Steps));

    [Fact]
    public void Without_censoring_it_is_the_nearest_rank()
    {
        var random = new Random(31);
        for (var count = 1; count <= 300; count++)
        {
            var values = Enumerable.Range(0, count).Select(_ => (double)random.Next(1, 60)).ToList();
            var curve = KaplanMeier.From(values.Select(value => (value, true)));

            Assert.All(
                [0.05, 0.1, 0.25, 0.5, 0.75, 0.8, 0.9, 0.95, 1],
                p => Assert.Equal(Percentiles.NearestRank(values, p), curve.Quantile(p)));
        }
    }

    [Fact]
    public void Where_nothing_ended_no_quantile_is_known() => Assert.Null(KaplanMeier.From([(3, false), (9, false)]).Quantile(0.1));
}
