namespace Kgc.QualityDesk;

/// <summary>The desk does not start, and says why: one line per problem.</summary>
public sealed class StartRefused(IReadOnlyList<string> lines) : Exception(string.Join('\n', lines))
{
    public IReadOnlyList<string> Lines { get; } = lines;
}
