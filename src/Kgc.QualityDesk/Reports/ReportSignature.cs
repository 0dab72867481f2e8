namespace Kgc.QualityDesk.Reports;

/// <summary>Who signed a report, on which day; the reason is that of a further revision.</summary>
public sealed record ReportSignature(int Revision, DateOnly On, string By, string? Reason);
