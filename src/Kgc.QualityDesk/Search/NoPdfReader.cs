namespace Kgc.QualityDesk.Search;

/// <summary>Without the program named in the settings, PDF files are found by their names only.</summary>
public sealed class NoPdfReader : IPdfReader
{
    public bool IsOn => false;

    public Task<string?> ReadAsync(string path, int most, CancellationToken cancel) => Task.FromResult<string?>(null);
}
