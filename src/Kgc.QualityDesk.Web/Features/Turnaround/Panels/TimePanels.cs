using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;
using Kgc.QualityDesk.Web.Features.Workflows;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>Where the time goes: by stage, by whose it was, and by the steps of the flowchart that wait now.</summary>
internal static class TimePanels
{
    public static Panel Stages(Board board) => new("abschnitte", "Dauer je Abschnitt",
        new FigureTable("abschnitte", "Dauer je Abschnitt in Arbeitstagen", ["Abschnitt", "N", "noch offen", "Median", "80 % bis", "90 % bis"],
            [.. board.Stages.Select(s => (IReadOnlyList<Cell>)[Word(s.Label), Count(s.Count, $"stage:{s.Key}"), Number(Figures.Count(s.Open)), .. MonthPanels.Percentiles(s)]), .. Total(board)]));

    public static Panel Whose(Board board)
    {
        var hours = board.Total.Hours;
        (string Name, double Days)[] parts =
        [
            ("Beratung", Figures.DaysOfHours(hours.Desk)), ("Fachprüfung", Figures.DaysOfHours(hours.Expert)),
            ("Ratsuchende", Figures.DaysOfHours(hours.Applicant)), ("nach der Antwort", Figures.DaysOfHours(hours.Closed)),
        ];
        var whole = parts.Sum(p => p.Days);
        return new Panel("zeit", "Wessen Zeit es war", new FigureTable("zeit", $"Arbeitstage dieser Fälle (N = {Figures.Count(board.Total.Count)})",
            ["In den Händen von", "Arbeitstage", "Anteil"],
            whole <= 0 ? [] : [.. parts.Append(("Zusammen", whole)).Select(p => (IReadOnlyList<Cell>)[Word(p.Item1), Number(Figures.Plain(p.Item2)), Number(Figures.Percent(p.Item2, whole))])]))
        {
            Lead = "Die ganze Zeit dieser Fälle vom Eingang bis zum Abschluss, geteilt danach, wer am Zug war. „Nach der Antwort“ wartet der Fall auf eine Nachfrage oder den Abschluss.",
            Empty = "Noch ist keine Bürozeit vergangen.",
            Plots = whole <= 0 ? [] :
            [
                new RowPlot
                {
                    Id = "plot-zeit", Title = "Arbeitstage danach, wer am Zug war", Names = [.. parts.Select(p => p.Name)],
                    Description = $"Waagerechte Balken. {string.Join(", ", parts.Select(p => $"{p.Name}: {Figures.Plain(p.Days)} Arbeitstage"))}.",
                    Series = [new("Arbeitstage", PlotFill.Solid, [.. parts.Select(p => p.Days)])],
                },
            ],
        };
    }

    /// <param name="board">of which office</param>
    /// <param name="opensCharts">whether the person may open a flowchart's page</param>
    public static Panel Waits(Board board, bool opensCharts) => new("schritte", "Wo es wartet",
        new FigureTable("schritte", "Schritte, an denen jetzt gewartet wird, in Arbeitstagen", ["Schritt des Ablaufs", "Fragen", "Median bisher", "längste"],
            [.. board.Waiting.Select(w => (IReadOnlyList<Cell>)
                [Word(w.Title, opensCharts ? VersionModel.AddressOf(w.DefinitionId, w.Version) : null), Count(w.Count, $"wait:{w.Key}"), Number(Figures.Plain(w.MedianDays)), Number(Figures.Plain(w.LongestDays))])]))
    {
        Lead = "Eine Frage mit mehreren gleichzeitigen Aufgaben wartet an mehreren Schritten." + (opensCharts ? " Der Name eines Schritts führt zum Bild seines Ablaufs." : ""),
        Empty = "Kein Ablauf wartet.",
        Plots = board.Waiting.Count == 0 ? [] :
        [
            new RowPlot
            {
                Id = "plot-schritte", Title = "Fragen je Schritt, an dem gewartet wird", Names = [.. board.Waiting.Select(w => w.Title)],
                Description = $"Waagerechte Balken für {board.Waiting.Count} Schritte.",
                Series = [new("Fragen", PlotFill.Hatched, [.. board.Waiting.Select(w => (double)w.Count)])],
            },
        ],
    };

    private static IEnumerable<IReadOnlyList<Cell>> Total(Board board)
    {
        if (board.Total.Count > 0)
        {
            yield return [Word("Bis zur Antwort"), Count(board.Total.Count, "all"), Count(board.Total.Open, "open"), .. MonthPanels.Percentiles(board.Total)];
        }
    }
}
