using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>What a service promise says, in working days of the office. A case keeps it as it was given.</summary>
public sealed record PromiseTerms
{
    /// <summary>Public id of the promise that said so.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public int FinalDays { get; init; }

    public int? FirstDays { get; init; }

    public int? IntakeDays { get; init; }

    public int? ReviewDays { get; init; }

    public int? ResponseDays { get; init; }

    /// <summary>How many working days before a date somebody is warned; null for never.</summary>
    public int? WarnDays { get; init; }

    public string? WarnRole { get; init; }

    /// <summary>Who gets a task when a date has passed; null for nobody.</summary>
    public string? DueRole { get; init; }

    /// <summary>How many working days after a date it is escalated; null for never.</summary>
    public int? EscalateDays { get; init; }

    public string? EscalateRole { get; init; }

    public int? DaysIn(Stage stage) => stage switch
    {
        Stage.Intake => IntakeDays,
        Stage.Review => ReviewDays,
        Stage.Response => ResponseDays,
        _ => null,
    };

    internal bool HasAlarms => WarnDays is not null || DueRole is not null || EscalateDays is not null;
}
