using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Reports;

/// <summary>A report with everything that its renderings show. Without a signature it is a draft, computed just now.</summary>
public sealed record ReportView(ReportFacts Facts, ReportFigures Figures, ReportComparison? Comparison, ReportSignature? Signature)
{
    public string Checksum { get; } = ReportChecksum.Of(Facts, Figures);

    public ReportDefinition Definition => ReportDefinition.Of(Facts.Edition);

    public bool IsDraft => Signature is null;

    /// <summary>Computes every figure of a signed report anew from the cases that were kept with it.</summary>
    public static ReportView Of(Report report) => Of(report.Facts, ReportComparison.FromJson(report.Comparison),
        new ReportSignature(report.Revision, BerlinTime.DateOf(report.SignedAt), report.SignedByName, report.Reason));

    public static ReportView Of(ReportFacts facts, ReportComparison? comparison, ReportSignature? signature) =>
        new(facts, ReportDefinition.Of(facts.Edition).Compute(facts), comparison, signature);
}
