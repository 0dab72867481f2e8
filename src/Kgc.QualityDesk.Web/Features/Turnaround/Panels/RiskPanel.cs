using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Turnaround;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>Single cases that need a look: stuck ones and those at risk.</summary>
internal static class RiskPanel
{
    public static Panel Of(Board board, bool supervises)
    {
        List<string> columns = ["Fall", "Betreff", "Abschnitt", "Alter in AT", "Frist", "Risiko", "im Abschnitt in AT", "90 % bis", "steckt fest"];
        return new Panel("hinsehen", "Worauf Sie schauen sollten", new FigureTable("hinsehen", $"Steckengebliebene und gefährdete Fragen (die ersten {BoardQuery.MostLines})",
            supervises ? [.. columns, "Beratung"] : columns, [.. board.Cases.Select(c => Line(c, supervises))]))
        {
            Lead = "Risiko: wie oft vergleichbare Fragen von diesem Alter an ihre Frist verpassten. Steckt fest: länger im Abschnitt als 90 % der vergleichbaren.",
            Empty = "Keine offene Frage steckt fest oder ist gefährdet.",
        };
    }

    private static List<Cell> Line(Board.OpenLine line, bool supervises)
    {
        List<Cell> cells =
        [
            Word(line.Number, $"/desk/faelle/{line.Number}"), Word(line.Subject), Word(line.Stage.German()), Number(Figures.Plain(line.AgeDays)),
            Word(Figures.Day(BerlinTime.DateOf(line.DueAt))), Number(line.Risk is { } risk ? Figures.Percent(risk, 1) : "–"),
            Number(Figures.Plain(line.StageDays)), Number(line.StageP90 is { } p90 ? Figures.Plain(p90) : "–"), Word(line.IsStuck ? "ja" : "nein"),
        ];
        if (supervises)
        {
            cells.Add(Word(line.Advisor ?? "–"));
        }

        return cells;
    }
}
