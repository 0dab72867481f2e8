namespace Kgc.QualityDesk.Writing;

/// <param name="Version">the draft's version now; 0 when there is none</param>
/// <param name="At">when it was saved</param>
public sealed record DraftSaved(int Version, DateTimeOffset At)
{
    /// <summary>Not saved: another window of the same person wrote this meanwhile.</summary>
    public string? Other { get; init; }
}
