namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// How long questions took from receipt to the first answer (or to closing without one). Percentiles are working days of 480 office
/// minutes; cases that still wait count as censored. Hours are office hours of these cases' whole life.
/// </summary>
public sealed record TurnaroundReport(
    string? Office, DateOnly From, DateOnly To, string? GroupBy, TurnaroundReport.Group Total, IReadOnlyList<TurnaroundReport.Group> Groups)
{
    /// <summary>Closed is the time after an answer, until a follow-up question or the closing.</summary>
    public sealed record Split(double Desk, double Expert, double Applicant, double Closed);

    /// <param name="Key">code, mail address or month; empty where a case has none</param>
    /// <param name="Label">German</param>
    /// <param name="Count">all cases of the group</param>
    /// <param name="Open">those that still wait</param>
    /// <param name="P50">working days; null where too many still wait to tell</param>
    /// <param name="P80">as P50</param>
    /// <param name="P90">as P50</param>
    /// <param name="Hours">in whose hands</param>
    public sealed record Group(string Key, string Label, int Count, int Open, double? P50, double? P80, double? P90, Split Hours)
    {
        /// <summary>Without the time of the applicants (Bearbeitungszeit); null for a stage, where it is not told apart.</summary>
        public Percentiles? Handling { get; init; }

        /// <summary>First answers that kept their due date.</summary>
        public int InTime { get; init; }

        /// <summary>First answers that missed it.</summary>
        public int Late { get; init; }
    }

    /// <summary>In working days; null where too many still wait to tell.</summary>
    public sealed record Percentiles(double? P50, double? P80, double? P90);
}
