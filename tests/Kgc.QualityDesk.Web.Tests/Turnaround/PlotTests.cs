using System.Text.Encodings.Web;
using System.Xml.Linq;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

public sealed class PlotTests
{
    [Theory]
    [InlineData(0, true, 1, 1)]
    [InlineData(-3, false, 1, 1)]
    [InlineData(double.NaN, false, 1, 1)]
    [InlineData(double.PositiveInfinity, true, 1, 1)]
    [InlineData(1, true, 1, 1)]
    [InlineData(3, true, 1, 3)]
    [InlineData(4, true, 1, 4)]
    [InlineData(5, true, 2, 6)]
    [InlineData(7, true, 2, 8)]
    [InlineData(20, true, 5, 20)]
    [InlineData(21, true, 10, 30)]
    [InlineData(0.3, false, 0.1, 0.3)]
    [InlineData(12.4, false, 5, 15)]
    [InlineData(100_000, true, 50_000, 100_000)]
    public void An_axis_has_steps_that_people_can_read(double most, bool whole, double step, double end)
    {
        var scale = Scale.Of(most, whole);
        Assert.Equal(step, scale.Step, 9);
        Assert.Equal(end, scale.Most, 9);
    }

    [Fact]
    public void An_axis_always_holds_its_greatest_value_in_few_steps()
    {
        for (var most = 0.01; most < 1e7; most *= 1.07)
        {
            var scale = Scale.Of(most, whole: false);
            Assert.True(scale.Most >= most * (1 - 1e-9), $"{most} is beyond {scale.Most}");
            Assert.InRange(scale.Steps, 1, 5);
            Assert.Equal(scale.Steps + 1, scale.Ticks.Count());
        }
    }

    [Fact]
    public void A_value_stays_within_its_axis()
    {
        var scale = Scale.Of(10, whole: true);
        Assert.Equal(50, scale.At(5, 50 * scale.Most / 5));
        Assert.Equal(100, scale.At(1e9, 100));
        Assert.Equal(100, scale.At(double.NaN, 100));
        Assert.Equal(0, scale.At(-1, 100));
    }

    [Fact]
    public void A_line_breaks_where_a_value_is_missing() =>
        Assert.Equal("M1 2L3 4M7 8", Pen.Through([(1, 2), (3, 4), null, (7, 8)]));

    [Fact]
    public void Names_are_left_out_where_they_would_touch()
    {
        Assert.Equal(1, Plot.Every(["01/26", "02/26"], 100));
        Assert.True(Plot.Every(["01/26", "02/26"], 10) * 10 >= Pen.WidthOf("01/26"));
        Assert.Equal(1, Plot.Every([], 10));
    }

    [Fact]
    public void Five_years_of_months_are_drawn_without_a_word_of_style()
    {
        var points = Enumerable.Range(0, 60).Select(i => new BandPlot.Point($"{(i % 12) + 1:00}/2{i / 12}", i % 7 == 0 ? null : i, i % 5 == 0 ? null : i + 2, i % 5 == 0 ? null : i + 3, 4)).ToList();
        var svg = Draw(new BandPlot { Id = "p", Title = "T <b>", Description = "D & \"d\"", Unit = "Arbeitstage", Points = points });
        Assert.Equal("T <b>", svg.Element(Svg + "title")!.Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(svg.Attribute("aria-labelledby")!.Value, $"{svg.Element(Svg + "title")!.Attribute("id")!.Value} {svg.Element(Svg + "desc")!.Attribute("id")!.Value}");
        Assert.Contains("noch offen: zu viele warten, um es zu sagen", svg.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name.LocalName is "style" or "onload");
    }

    [Fact]
    public void Nothing_is_a_plot_too()
    {
        Draw(new BandPlot { Id = "a", Title = "T", Description = "D", Unit = "U", Points = [] });
        Draw(new FlowPlot { Id = "b", Title = "T", Description = "D", Steps = [] });
        Draw(new ColumnPlot { Id = "c", Title = "T", Description = "D", Unit = "U", Names = [], Series = [] });
        Draw(new RowPlot { Id = "d", Title = "T", Description = "D", Names = ["Niemand"], Series = [new("S", PlotFill.Alarm, [0])] });
    }

    [Fact]
    public void Every_area_stays_within_the_picture()
    {
        var svg = Draw(new ColumnPlot
        {
            Id = "c", Title = "T", Description = "D", Unit = "U", Names = ["a", "b", "c"],
            Series = [new("eins", PlotFill.Solid, [100_000, 0, 3]), new("zwei", PlotFill.Alarm, [5, 1, 200_000])],
        });
        var box = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToList();
        foreach (var rect in svg.Elements(Svg + "rect"))
        {
            double At(string name) => Number(rect.Attribute(name)!.Value);
            Assert.InRange(At("x") + At("width"), 0, box[2]);
            Assert.InRange(At("y"), 0, box[3]);
            Assert.InRange(At("y") + At("height"), 0, box[3]);
        }
    }

    [Fact]
    public void A_long_name_is_short_in_the_picture() => Assert.Equal(28, RowPlot.Short(new string('x', 90)).Length);

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static XElement Draw(Plot plot)
    {
        using var writer = new StringWriter();
        plot.WriteTo(writer, HtmlEncoder.Default);
        return XElement.Parse(writer.ToString());
    }
}
