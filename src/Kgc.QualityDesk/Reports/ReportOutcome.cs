namespace Kgc.QualityDesk.Reports;

/// <summary>How a request stood at the cut-off. <see cref="NotTimed"/>: nothing was promised in working days, or it was no consultation.</summary>
public enum ReportOutcome { InTime, Late, ClosedUnanswered, Open, Overdue, NotTimed }
