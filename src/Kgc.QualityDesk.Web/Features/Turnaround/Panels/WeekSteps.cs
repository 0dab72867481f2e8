using System.Globalization;
using Kgc.QualityDesk.Turnaround;
using Kgc.QualityDesk.Web.Features.Turnaround.Plots;

namespace Kgc.QualityDesk.Web.Features.Turnaround.Panels;

/// <summary>Puts weeks together where there are more than a picture can show: to months, quarters or years of their Mondays.</summary>
internal static class WeekSteps
{
    public const int Most = 64;

    public static (string Step, IReadOnlyList<FlowPlot.Step> Steps) Of(IReadOnlyList<Board.Week> weeks)
    {
        (string Step, Func<DateOnly, string> Name)[] ways =
        [
            ("Woche", day => day.ToString("d.M.yy", CultureInfo.InvariantCulture)), ("Monat", day => day.ToString("MM/yy", CultureInfo.InvariantCulture)),
            ("Quartal", day => string.Create(CultureInfo.InvariantCulture, $"{(day.Month + 2) / 3}. Q {day:yy}")), ("Jahr", day => day.ToString("yyyy", CultureInfo.InvariantCulture)),
        ];
        foreach (var (step, name) in ways)
        {
            List<FlowPlot.Step> steps = [.. weeks.GroupBy(w => name(w.Monday)).Select(g => new FlowPlot.Step(g.Key, g.Sum(w => w.In), g.Sum(w => w.Out), g.Last().Open))];
            if (steps.Count <= Most || step == "Jahr")
            {
                return (step, steps);
            }
        }

        throw new InvalidOperationException("The last way always fits.");
    }
}
