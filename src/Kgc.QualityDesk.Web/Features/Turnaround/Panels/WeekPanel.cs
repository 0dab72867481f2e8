using System.Globalization;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;
using static Kgc.QualityDesk.Web.Features.Turnaround.FigureTable;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>What came in and went out per week, and what was open at its end.</summary>
internal static class WeekPanel
{
    public static Panel Of(Board board, DateOnly today)
    {
        var weeks = Trim(board.Weeks, today);
        var (step, steps) = WeekSteps.Of(weeks);
        var (received, done) = (weeks.Sum(w => w.In), weeks.Sum(w => w.Out));
        return new Panel("wochen", "Eingang und Ausgang", new FigureTable("wochen", $"Eingang und Ausgang je Woche (N = {Figures.Count(received)} ein, {Figures.Count(done)} aus)",
            ["Woche ab", "eingegangen", "beantwortet oder geschlossen", "offen am Ende"], [.. weeks.Select(Line)]))
        {
            Lead = $"Nach oben: eingegangen, nach unten: erledigt. Ist oben mehr als unten, wächst der Berg darunter.{Merged(step)}",
            Plots = weeks.Count == 0 ? [] :
            [
                new FlowPlot
                {
                    Id = "plot-wochen", Title = $"Eingang, Ausgang und Bestand je {step}", Steps = steps,
                    Description = $"Säulen je {step} nach oben für {received} eingegangene und nach unten für {done} erledigte Fragen, darunter eine Linie der offenen Fragen, zuletzt {weeks[^1].Open}.",
                },
            ],
        };
    }

    private static string Merged(string step) => step == "Woche" ? "" : $" Das Bild fasst die Wochen je {step} zusammen, die Tabelle nennt jede.";

    private static List<Cell> Line(Board.Week week)
    {
        var key = week.Monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [Word(Figures.Day(week.Monday)), Count(week.In, $"week-in:{key}"), Count(week.Out, $"week-out:{key}"), Count(week.Open, $"week-open:{key}")];
    }

    /// <summary>Neither the time before the first question nor the future.</summary>
    private static List<Board.Week> Trim(IReadOnlyList<Board.Week> weeks, DateOnly today) =>
        [.. weeks.SkipWhile(w => w is { In: 0, Out: 0, Open: 0 }).Where(w => w.Monday <= today)];
}
