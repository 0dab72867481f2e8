namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>How long one file is tried. Somebody waits for their upload meanwhile; what gets no answer waits in quarantine.</summary>
internal sealed record ScanPatience
{
    public TimeSpan PerTry { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Tries after the first one.</summary>
    public int Retries { get; init; } = 1;

    public TimeSpan Delay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>So many files, half of them without an answer, and the scanner is left alone …</summary>
    public int BreakAfter { get; init; } = 3;

    /// <summary>… for this long.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(30);
}
