namespace Kgc.QualityDesk.Deadlines;

/// <summary>The story of a due date as lines to read: days next to each other that the office never opens are one line.</summary>
public static class DeadlineLines
{
    public static IReadOnlyList<string> Of(IReadOnlyList<DeadlineStep> steps)
    {
        List<string> lines = [];
        for (var first = 0; first < steps.Count;)
        {
            var last = first;
            while (last + 1 < steps.Count && Belong(steps[last], steps[last + 1]))
            {
                last++;
            }

            lines.Add(first == last
                ? steps[first].Text
                : $"{GermanDates.Long(steps[first].Date)}, {(last == first + 1 ? "und" : "bis")} {GermanDates.Long(steps[last].Date)}, zählen nicht {Reason(steps[first])}");
            first = last + 1;
        }

        return lines;
    }

    private static bool Belong(DeadlineStep one, DeadlineStep next) =>
        one.Kind == DeadlineStep.Weekend && next.Kind == DeadlineStep.Weekend && next.Date == one.Date.AddDays(1)
        && string.Equals(Reason(one), Reason(next), StringComparison.Ordinal);

    private static string Reason(DeadlineStep step) => step.Text[Math.Max(0, step.Text.IndexOf('(', StringComparison.Ordinal))..];
}
