using System.Globalization;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Reports;

/// <summary>Days, hours, shares and means of the first edition.</summary>
internal static class EditionOneMeasures
{
    public sealed record Counts(
        ReportTable Standing, ReportTable Districts, ReportTable Ratings, Hiding RatingsHiding, IReadOnlySet<string> Hidden, IReadOnlySet<string> Withheld);

    private static readonly (string Key, string Label, double P)[] Quantiles = [("median", "Median", 0.5), ("p80", "80 % bis", 0.8), ("p90", "90 % bis", 0.9)];

    public static IReadOnlyList<ReportMeasure> Of(ReportFacts facts, IReadOnlyList<ReportCase> requests, Counts counts)
    {
        var timed = requests.Where(c => c.Outcome != ReportOutcome.NotTimed).ToList();
        return
        [
            Communes(facts, requests, counts),
            .. Days("turnaround_days.net", "Bearbeitungszeit", timed, c => c.DeskMinutes + c.ExpertMinutes),
            .. Days("turnaround_days.gross", "Durchlaufzeit", timed, c => c.DeskMinutes + c.ExpertMinutes + c.ApplicantMinutes),
            InTime(counts),
            Hours("time_hours.desk", "Beratung", timed, c => c.DeskMinutes),
            Hours("time_hours.expert", "Fachprüfung", timed, c => c.ExpertMinutes),
            Hours("time_hours.applicant", "Ratsuchende", timed, c => c.ApplicantMinutes),
            Mean(requests, counts),
        ];
    }

    /// <summary>One case per district, the first one received, so that the list is as long as the number.</summary>
    private static ReportMeasure Communes(ReportFacts facts, IReadOnlyList<ReportCase> requests, Counts counts)
    {
        var first = requests.Where(c => c.DistrictKey is not null && c.ClosureReason is not ("duplicate" or "spam" or "declined"))
            .GroupBy(c => c.DistrictKey!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.ReceivedOn).ThenBy(c => c.Number, StringComparer.Ordinal).First().Number).ToList();
        return new ReportMeasure("communes_reached", "Erreichte Kommunen", first.Count,
            string.Create(CultureInfo.InvariantCulture, $"von {facts.Lists.Districts.Count}"), first, counts.Districts.Rows.Any(r => counts.Withheld.Contains(r.Id)));
    }

    private static IEnumerable<ReportMeasure> Days(string key, string label, List<ReportCase> timed, Func<ReportCase, long> minutes)
    {
        var curve = KaplanMeier.From(timed.Select(c => (WorkingDayUnit.FromMinutes(minutes(c)), c.IsEnded)));
        return Quantiles.Select(q => new ReportMeasure($"{key}.{q.Key}", $"{label}, {q.Label}", Rounded(curve.Quantile(q.P)), "Arbeitstage",
            Numbers(timed), timed.Count < Hiding.Threshold));
    }

    private static ReportMeasure InTime(Counts counts)
    {
        var (good, late) = (counts.Standing.Rows.Single(r => r.Cell == "in-time"), counts.Standing.Rows.Single(r => r.Cell == "late"));
        var answered = good.Value + late.Value;
        return new ReportMeasure("answered_in_time", "Fristgerecht beantwortet", answered == 0 ? null : Math.Round(100m * good.Value / answered, 0, MidpointRounding.AwayFromZero),
            "% der Antworten", [.. good.Cases.Concat(late.Cases).Order(StringComparer.Ordinal)],
            answered < Hiding.Threshold || counts.Hidden.Contains(good.Id) || counts.Hidden.Contains(late.Id));
    }

    private static ReportMeasure Hours(string key, string label, List<ReportCase> timed, Func<ReportCase, long> minutes)
    {
        var held = timed.Where(c => minutes(c) > 0).ToList();
        return new ReportMeasure(key, $"Zeit bis zur Antwort, {label}", Math.Round(held.Sum(minutes) / 60m, 1, MidpointRounding.AwayFromZero), "Stunden",
            Numbers(held), timed.Count < Hiding.Threshold || Hiding.IsSmall(held.Count));
    }

    private static ReportMeasure Mean(IReadOnlyList<ReportCase> requests, Counts counts)
    {
        var rated = requests.Where(c => c.Rating is not null).ToList();
        if (rated.Count == 0)
        {
            return new ReportMeasure("feedback.mean", "Mittlere Bewertung", null, "von 5", [], IsHidden: false);
        }

        var tenths = (int)Math.Round(10m * rated.Sum(c => c.Rating!.Value) / rated.Count, 0, MidpointRounding.AwayFromZero);
        var scores = counts.Ratings.Rows.Where(r => r.Level == 2).Select(r => (r, int.Parse(r.Cell, CultureInfo.InvariantCulture))).ToList();
        return new ReportMeasure("feedback.mean", "Mittlere Bewertung", tenths / 10m, "von 5", Numbers(rated),
            rated.Count < Hiding.Threshold || !counts.RatingsHiding.AllowsMean(scores, tenths));
    }

    private static IReadOnlyList<string> Numbers(IEnumerable<ReportCase> cases) => [.. cases.Select(c => c.Number).Order(StringComparer.Ordinal)];

    private static decimal? Rounded(double? days) => days is { } d ? Math.Round((decimal)d, 1, MidpointRounding.AwayFromZero) : null;
}
