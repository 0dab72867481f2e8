namespace Kgc.QualityDesk.Search;

/// <summary>A program that reads the text out of PDF files.</summary>
public interface IPdfReader
{
    bool IsOn { get; }

    /// <summary>At most so many letters of a file's text; null when the program cannot read it or takes too long.</summary>
    /// <exception cref="PdfReaderMissing">it cannot be started at all</exception>
    Task<string?> ReadAsync(string path, int most, CancellationToken cancel);
}
