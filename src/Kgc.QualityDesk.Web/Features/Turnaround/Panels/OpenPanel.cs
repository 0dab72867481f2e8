using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>What waits now, by stage and age.</summary>
internal static class OpenPanel
{
    private static readonly PlotFill[] Fills = [PlotFill.Solid, PlotFill.Hatched, PlotFill.Dotted, PlotFill.Empty];

    public static Panel Of(Board board)
    {
        var open = board.Open;
        var rows = open.Rows.Select(r => (Row: r, Name: r.Stage.German(), Sum: r.ByAge.Sum())).ToList();
        return new Panel("offen", "Was jetzt wartet", new FigureTable("offen", $"Offene Fragen nach Abschnitt und Alter (N = {Figures.Count(open.Count)})",
            ["Abschnitt", .. open.Ages.Select(a => Short(a.Label)), "zusammen", "davon überfällig"],
            [.. rows.Where(_ => open.Count > 0).Select(r => Line(open, r.Row, r.Name, r.Sum)), .. Total(open)]))
        {
            Lead = "Alle Fragen ohne Antwort, gleich wann sie kamen. Das Alter zählt in Arbeitstagen (AT) seit Beginn der Frist.",
            Empty = "Nichts wartet: Jede Frage ist beantwortet.",
            Plots = open.Count == 0 ? [] : [ByStage(board), ByAge(board)],
        };
    }

    private static List<Cell> Line(Board.OpenNow open, Board.OpenNow.Row row, string name, int sum) =>
    [
        Word(name), .. row.ByAge.Select((count, i) => Count(count, $"open:{row.Stage.Kebab()}:{open.Ages[i].Key}")),
        Count(sum, $"open:{row.Stage.Kebab()}"), Count(row.Overdue, $"overdue:{row.Stage.Kebab()}"),
    ];

    private static IEnumerable<IReadOnlyList<Cell>> Total(Board.OpenNow open)
    {
        if (open.Count > 0)
        {
            yield return
            [
                Word("Zusammen"), .. open.Ages.Select((age, i) => Count(open.Rows.Sum(r => r.ByAge[i]), $"age:{age.Key}")),
                Count(open.Count, "open-now"), Count(open.Overdue, "overdue"),
            ];
        }
    }

    private static string Short(string age) => age.Replace("Arbeitstage", "AT", StringComparison.Ordinal);

    private static RowPlot ByStage(Board board) => new()
    {
        Id = "plot-abschnitte", Title = "Offene Fragen je Abschnitt",
        Description = $"Waagerechte Balken. {string.Join(", ", board.Open.Rows.Select(r => $"{r.Stage.German()}: {r.ByAge.Sum()}, davon überfällig {r.Overdue}"))}.",
        Names = [.. board.Open.Rows.Select(r => r.Stage.German())],
        Series =
        [
            new("in der Frist", PlotFill.Solid, [.. board.Open.Rows.Select(r => (double)(r.ByAge.Sum() - r.Overdue))]),
            new("überfällig", PlotFill.Alarm, [.. board.Open.Rows.Select(r => (double)r.Overdue)]),
        ],
    };

    private static ColumnPlot ByAge(Board board) => new()
    {
        Id = "plot-alter", Title = "Offene Fragen nach Alter", Unit = "Fragen",
        Description = "Gestapelte Säulen: je Alter in Arbeitstagen, wie viele Fragen in welchem Abschnitt warten. Dieselben Zahlen stehen in der Tabelle.",
        Names = [.. board.Open.Ages.Select(a => Short(a.Label))],
        Series = [.. board.Open.Rows.Select((r, i) => new PlotSeries(r.Stage.German(), Fills[i % Fills.Length], [.. r.ByAge.Select(c => (double)c)]))],
    };
}
