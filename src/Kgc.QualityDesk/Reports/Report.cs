using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// A signed yearly report: the facts that it counted and what was computed from them. Append-only: the model refuses a change. What
/// was wrong is set right by a further revision, which says why.
/// </summary>
public sealed class Report
{
    public int Id { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public int Year { get; set; }

    /// <summary>1, 2, 3 … per office and year.</summary>
    public int Revision { get; set; }

    public DateOnly CutOff { get; set; }

    public int Edition { get; set; }

    /// <summary>As the office was called when the report was signed.</summary>
    public required string OfficeName { get; set; }

    public required string LandName { get; set; }

    /// <summary>See <see cref="ReportLists"/>.</summary>
    public required string Lists { get; set; }

    /// <summary>See <see cref="ReportComparison"/>; null when no report of the year before was signed.</summary>
    public string? Comparison { get; set; }

    /// <summary>SHA-256 over the figures as they are for outside; stands in the report.</summary>
    public required string Checksum { get; set; }

    /// <summary>SHA-256 over the cases; stays in the house.</summary>
    public required string CasesHash { get; set; }

    /// <summary>SHA-256 of the three files, so that a program that draws them otherwise is found out.</summary>
    public required string PdfHash { get; set; }

    public required string XlsxHash { get; set; }

    public required string CsvHash { get; set; }

    public DateTimeOffset SignedAt { get; set; }

    public int SignedById { get; set; }

    public required string SignedByName { get; set; }

    /// <summary>Why there is a further revision; null for the first.</summary>
    public string? Reason { get; set; }

    public List<ReportCase> Cases { get; } = [];

    /// <summary>The facts as they were counted. Needs <see cref="Cases"/> and <see cref="Office"/>.</summary>
    public ReportFacts Facts => new(Office!.Code, OfficeName, LandName, Year, CutOff, Edition, ReportLists.FromJson(Lists),
        [.. Cases.OrderBy(c => c.Number, StringComparer.Ordinal)]);
}
