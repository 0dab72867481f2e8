using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Web.Api.Cases;

/// <summary>A case in a list.</summary>
public sealed record CaseItem : ICaseKey
{
    public required string Number { get; init; }

    public required string Office { get; init; }

    /// <summary>Code of the kind of case.</summary>
    public required string Type { get; init; }

    public required string Subject { get; init; }

    public Stage Stage { get; init; }

    public CaseStatus Status { get; init; }

    public string? Topic { get; init; }

    /// <summary>Mail address.</summary>
    public string? Advisor { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Day on which the office wants to look at it again; null without one and for experts.</summary>
    public DateOnly? FollowUpOn { get; init; }

    public int Version { get; init; }
}
