namespace Kgc.QualityDesk.Data;

/// <summary>What a verification found. <see cref="Counts"/> names tables in German with their rows.</summary>
public sealed record VerifyReport(IReadOnlyList<VerifyReport.Finding> Findings, IReadOnlyList<(string Name, long Rows)> Counts)
{
    public bool IsSound => Findings.Count == 0;

    /// <param name="Where">case number, or what else is concerned</param>
    /// <param name="Problem">German, one line</param>
    public sealed record Finding(string Where, string Problem)
    {
        public override string ToString() => $"{Where}: {Problem}";
    }
}
