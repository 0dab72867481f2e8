using System.Globalization;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>By month of receipt: how long it took, and how many answers kept their date.</summary>
internal static class MonthPanels
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static Panel Turnaround(Board board) => new("dauer", "Wie lange es dauert, über die Zeit",
        new FigureTable("monate", $"Dauer bis zur Antwort nach Monat des Eingangs, in Arbeitstagen (N = {Figures.Count(board.Total.Count)})",
            ["Monat", "N", "noch offen", "Median", "80 % bis", "90 % bis"],
            [.. board.Months.Select(m => (IReadOnlyList<Cell>)[Word(Name(m.Key, "MMMM yyyy")), Count(m.Count, $"month:{m.Key}"), Count(m.Open, $"month-open:{m.Key}"), .. Percentiles(m)])]))
    {
        Lead = "„80 % bis 5“ heißt: Vier von fünf Fragen waren nach höchstens 5 Arbeitstagen beantwortet. Offene Fragen zählen mit ihrer bisherigen Dauer; „noch offen“ steht, wo zu viele warten, um es zu sagen.",
        Plots = board.Months.Count == 0 ? [] :
        [
            new BandPlot
            {
                Id = "plot-dauer", Title = "Dauer bis zur Antwort je Monat", Unit = "Arbeitstage",
                Description = $"Linie des Medians über {board.Months.Count} Monate, darüber die Grenze für 80 % und ein Band bis 90 %. Über den ganzen Zeitraum: Median {Figures.Days(board.Total.P50, board.Total.Count)}, 80 % bis {Figures.Days(board.Total.P80, board.Total.Count)}, 90 % bis {Figures.Days(board.Total.P90, board.Total.Count)} Arbeitstage.",
                Points = [.. Filled(board.Months).Select(m => new BandPlot.Point(Name(m.Key, "MM/yy"), m.Group?.P50, m.Group?.P80, m.Group?.P90, m.Group?.Count ?? 0))],
            },
        ],
    };

    public static Panel Breaches(Board board)
    {
        var months = board.Months.Where(m => m.InTime + m.Late > 0).ToList();
        var filled = Filled(months).ToList();
        return new Panel("fristen", "Gehaltene und verpasste Fristen",
            new FigureTable("fristen", $"Antworten nach Monat des Eingangs (N = {Figures.Count(board.Total.InTime + board.Total.Late)})",
                ["Monat", "in der Frist", "nach der Frist", "Anteil in der Frist"],
                [.. months.Select(m => (IReadOnlyList<Cell>)[Word(Name(m.Key, "MMMM yyyy")), Count(m.InTime, $"month-in-time:{m.Key}"), Count(m.Late, $"month-late:{m.Key}"), Number(Figures.Percent(m.InTime, m.InTime + m.Late))])]))
        {
            Empty = "In diesem Zeitraum ist noch keine Frage beantwortet.",
            Plots = months.Count == 0 ? [] :
            [
                new ColumnPlot
                {
                    Id = "plot-fristen", Title = "Antworten in und nach der Frist je Monat", Unit = "Antworten", Names = [.. filled.Select(m => Name(m.Key, "MM/yy"))],
                    Description = $"Gestapelte Säulen: {board.Total.InTime} Antworten kamen in der Frist, {board.Total.Late} danach.",
                    Series =
                    [
                        new("nach der Frist", PlotFill.Alarm, [.. filled.Select(m => (double)(m.Group?.Late ?? 0))]),
                        new("in der Frist", PlotFill.Solid, [.. filled.Select(m => (double)(m.Group?.InTime ?? 0))]),
                    ],
                },
            ],
        };
    }

    public static IEnumerable<Cell> Percentiles(TurnaroundReport.Group group) =>
        [Number(Figures.Days(group.P50, group.Count)), Number(Figures.Days(group.P80, group.Count)), Number(Figures.Days(group.P90, group.Count))];

    /// <summary>Every month from the first to the last, also those without a question.</summary>
    internal static IEnumerable<(string Key, TurnaroundReport.Group? Group)> Filled(IReadOnlyList<TurnaroundReport.Group> months)
    {
        var known = months.ToDictionary(m => m.Key);
        for (var month = months.Count == 0 ? DateOnly.MaxValue : First(months[0].Key); month <= (months.Count == 0 ? DateOnly.MinValue : First(months[^1].Key)); month = month.AddMonths(1))
        {
            var key = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
            yield return (key, known.GetValueOrDefault(key));
        }
    }

    private static DateOnly First(string key) => DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(string key, string format) => First(key).ToString(format, format.Length > 5 ? German : CultureInfo.InvariantCulture);
}
