using System.Text;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Panels;

namespace Kgc.QualityDesk.Web.Tests.Turnaround;

public sealed class PanelTests
{
    [Theory]
    [InlineData(1, "Woche", 1)]
    [InlineData(53, "Woche", 53)]
    [InlineData(260, "Monat", 60)]
    [InlineData(520, "Quartal", 40)]
    [InlineData(5200, "Jahr", 100)]
    public void The_longer_the_period_the_longer_the_step(int count, string step, int steps)
    {
        var weeks = Enumerable.Range(0, count).Select(i => new Board.Week(new DateOnly(2021, 1, 4).AddDays(7 * i), 3, 2, i)).ToList();
        var (name, merged) = WeekSteps.Of(weeks);
        Assert.Equal(step, name);
        Assert.InRange(merged.Count, steps - 1, steps + 1);
        Assert.Equal(weeks.Sum(w => w.In), merged.Sum(s => s.In));
        Assert.Equal(weeks.Sum(w => w.Out), merged.Sum(s => s.Out));
        Assert.Equal(weeks[^1].Open, merged[^1].Open);
    }

    [Fact]
    public void Months_without_a_question_are_months_too()
    {
        TurnaroundReport.Group Of(string key) => new(key, key, 1, 0, 1, 1, 1, new TurnaroundReport.Split(1, 0, 0, 0));
        Assert.Equal(["2025-11", "2025-12", "2026-01", "2026-02"], MonthPanels.Filled([Of("2025-11"), Of("2026-02")]).Select(m => m.Key));
        Assert.Empty(MonthPanels.Filled([]));
    }

    [Fact]
    public void A_file_has_plain_numbers_and_the_page_german_ones()
    {
        var table = new FigureTable("t", "T", ["Wort", "Zahl"], [[FigureTable.Word("Größe"), FigureTable.Count(12_345, "all")]]);
        Assert.Equal("12.345", table.Rows[0][1].Text);
        Assert.Equal("\uFEFFWort;Zahl\r\nGröße;12345\r\n", Encoding.UTF8.GetString(FigureCsv.Of(table)));
    }

    [Fact]
    public void Too_many_waiting_to_tell_is_said_and_nothing_is_a_dash()
    {
        Assert.Equal("noch offen", Figures.Days(null, 3));
        Assert.Equal("–", Figures.Days(null, 0));
        Assert.Equal("1.234,5", Figures.Days(1234.5, 3));
    }
}
