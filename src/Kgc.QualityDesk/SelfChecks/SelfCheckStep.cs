namespace Kgc.QualityDesk.SelfChecks;

/// <summary>A next step that the person chose.</summary>
public sealed class SelfCheckStep
{
    public int RunId { get; set; }

    public SelfCheckRun? Run { get; set; }

    /// <summary>1, 2, 3.</summary>
    public int Position { get; set; }

    /// <summary>The criterion that suggested it; null for own words.</summary>
    public string? Criterion { get; set; }

    /// <summary>As it read when it was chosen.</summary>
    public required string Text { get; set; }
}
