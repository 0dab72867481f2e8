namespace Kgc.QualityDesk.Attachments;

/// <summary>A program that looks for malware in files.</summary>
public interface IFileScanner
{
    /// <summary>False: there is none, and files are usable as they are.</summary>
    bool IsOn { get; }

    /// <exception cref="ScannerUnreachable">it gave no answer; the file is not known to be clean</exception>
    Task<ScanResult> ScanAsync(Stream content, CancellationToken cancel);
}
