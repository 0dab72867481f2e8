using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>By person: everybody for supervisors, nobody but themselves for advisors.</summary>
internal static class PeoplePanels
{
    public static Panel Advisors(Board board, bool supervises) => new("personen", supervises ? "Nach Beratungsperson" : "Meine Zahlen",
        new FigureTable("personen", "Dauer bis zur Antwort je Beratungsperson, in Arbeitstagen", ["Person", "N", "noch offen", "Median", "80 % bis", "90 % bis"],
            [.. board.Advisors.Select(a => (IReadOnlyList<Cell>)[Word(a.Label), Count(a.Count, $"advisor:{a.Key}"), Count(a.Open, $"advisor-open:{a.Key}"), .. MonthPanels.Percentiles(a)])]))
    {
        Lead = supervises ? "Fragen unterscheiden sich; wenige Fälle sagen wenig. Diese Zahlen sehen nur die Leitung und die Person selbst." : "Diese Zahlen sehen nur Sie und Ihre Leitung.",
        Empty = supervises ? "In diesem Zeitraum hat niemand eine Frage übernommen." : "In diesem Zeitraum haben Sie keine Frage übernommen.",
    };

    public static Panel Loads(Board board) => new("last", "Wer wie viel offen hat",
        new FigureTable("last", $"Offene Fragen je Beratungsperson (N = {Figures.Count(board.Loads.Sum(l => l.Open))})", ["Person", "offen", "davon überfällig"],
            [.. board.Loads.Select(l => (IReadOnlyList<Cell>)[Word(l.Name), Count(l.Open, $"load:{l.Key}"), Count(l.Overdue, $"load-overdue:{l.Key}")])]))
    {
        Empty = "Niemand hat eine offene Frage.",
        Plots = board.Loads.Count == 0 ? [] :
        [
            new RowPlot
            {
                Id = "plot-last", Title = "Offene Fragen je Beratungsperson", Names = [.. board.Loads.Select(l => l.Name)],
                Description = $"Waagerechte Balken für {board.Loads.Count} Personen, die überfälligen Fragen darin dicht gekreuzt.",
                Series =
                [
                    new("in der Frist", PlotFill.Solid, [.. board.Loads.Select(l => (double)(l.Open - l.Overdue))]),
                    new("überfällig", PlotFill.Alarm, [.. board.Loads.Select(l => (double)l.Overdue)]),
                ],
            },
        ],
    };
}
