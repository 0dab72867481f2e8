namespace Kgc.QualityDesk.Attachments;

/// <summary>An office without a scanner.</summary>
public sealed class NoScanner : IFileScanner
{
    public bool IsOn => false;

    public Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel) => throw new ScannerUnreachable("no scanner");
}
