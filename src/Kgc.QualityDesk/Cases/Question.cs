namespace Kgc.QualityDesk.Cases;

/// <summary>A question as it was asked, already checked.</summary>
public sealed record Question
{
    public required Channel Channel { get; init; }

    public required string Subject { get; init; }

    public required string Body { get; init; }

    public required Contact Contact { get; init; }

    public string? DistrictKey { get; init; }

    public string? Topic { get; init; }

    public string? Setting { get; init; }

    public string? Phase { get; init; }

    public string? ApplicationStage { get; init; }

    public IReadOnlyList<string> TargetGroups { get; init; } = [];
}
