namespace Kgc.QualityDesk.Writing;

/// <summary>A field as its window saves it.</summary>
/// <param name="Place">see <see cref="DraftPlace"/></param>
/// <param name="Field">its name in the form</param>
/// <param name="Text">what stands in it</param>
public sealed record DraftInput(string Place, string Field, string? Text)
{
    /// <summary>SHA-256 of the stored text that the window showed at first, see <see cref="TextDrafts.BaseOf"/>.</summary>
    public string? Base { get; init; }

    /// <summary>The draft's version that the window knows, 0 for none; null does not look.</summary>
    public int? Version { get; init; }

    /// <summary>A random name of the window.</summary>
    public string? Page { get; init; }

    /// <summary>Saves although another window wrote; what that one wrote is put aside.</summary>
    public bool KeepsOther { get; init; }
}
