namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What a run is about; everything may be left out.</summary>
public sealed record SelfCheckDetails
{
    /// <summary>A name for the project that the person makes up.</summary>
    public string? Alias { get; init; }

    /// <summary>Five digits for a district, TH or ST for a whole Land.</summary>
    public string? Place { get; init; }

    public string? Setting { get; init; }

    public string? TargetGroup { get; init; }

    public string? Phase { get; init; }

    /// <summary>Of a short run: the criteria chosen besides the fixed ones.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];
}
