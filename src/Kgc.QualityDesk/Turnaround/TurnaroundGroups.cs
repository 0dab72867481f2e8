using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Puts measured cases into groups and figures.</summary>
internal static class TurnaroundGroups
{
    public static TurnaroundReport.Group Of(string key, string label, IReadOnlyList<MeasuredCase> cases) =>
        Of(key, label, [.. cases.Select(c => c.Turnaround)], cases.SelectMany(c => c.Stretches));

    public static IReadOnlyList<TurnaroundReport.Group> ByStage(IReadOnlyList<MeasuredCase> cases) =>
    [
        .. from stage in new[] { Stage.Intake, Stage.Review, Stage.Response }
           let there = cases.Select(c => c.In(stage)).OfType<(double Days, bool Ended)>().ToList()
           where there.Count > 0
           select Of(stage.Kebab(), stage.German(), there, cases.SelectMany(c => c.Stretches).Where(s => s.Stage == stage)),
    ];

    public static IReadOnlyList<TurnaroundReport.Group> By(
        IReadOnlyList<MeasuredCase> cases, Func<MeasuredCase, string?> key, IReadOnlyDictionary<string, string> labels, string none) =>
    [
        .. cases.GroupBy(c => key(c) ?? "").OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => Of(g.Key, g.Key.Length == 0 ? none : labels.GetValueOrDefault(g.Key, g.Key), [.. g])),
    ];

    /// <summary>2026-03, by the month of receipt.</summary>
    public static string MonthOf(MeasuredCase theCase) => BerlinTime.DateOf(theCase.ReceivedAt).ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static TurnaroundReport.Group Of(
        string key, string label, IReadOnlyList<(double Days, bool Ended)> values, IEnumerable<MeasuredCase.Stretch> stretches)
    {
        var figures = TurnaroundFigures.From(values.Select(v => (v.Days, v.Ended)));
        var hours = stretches.GroupBy(s => s.Holder).ToDictionary(g => g.Key, g => Math.Round(g.Sum(s => s.Minutes) / 60d, 2));
        return new TurnaroundReport.Group(key, label, figures.Count, figures.Open, Round(figures.P50), Round(figures.P80), Round(figures.P90),
            new TurnaroundReport.Split(
                hours.GetValueOrDefault(Holder.Desk), hours.GetValueOrDefault(Holder.Expert),
                hours.GetValueOrDefault(Holder.Applicant), hours.GetValueOrDefault(Holder.Closed)));
    }

    private static double? Round(double? days) => days is { } d ? Math.Round(d, 3) : null;
}
