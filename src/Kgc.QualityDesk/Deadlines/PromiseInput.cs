namespace Kgc.QualityDesk.Deadlines;

/// <summary>A service promise as somebody enters it; all days are working days of the office.</summary>
public sealed record PromiseInput
{
    public string? Name { get; init; }

    /// <summary>In the condition language; empty for every case.</summary>
    public string? Condition { get; init; }

    public bool Active { get; init; } = true;

    public int? FirstAnswerDays { get; init; }

    public int? FinalAnswerDays { get; init; }

    public int? IntakeDays { get; init; }

    public int? ReviewDays { get; init; }

    public int? ResponseDays { get; init; }

    /// <summary>Working days before a date; with <see cref="WarnRole"/> (advisor or supervisor).</summary>
    public int? WarnDays { get; init; }

    public string? WarnRole { get; init; }

    /// <summary>Who gets a task when a date has come: advisor or supervisor; empty for nobody.</summary>
    public string? DueRole { get; init; }

    /// <summary>Working days after a date; with <see cref="EscalateRole"/>.</summary>
    public int? EscalateDays { get; init; }

    public string? EscalateRole { get; init; }

    /// <summary>The version that was read, for a change; without meaning for a new one.</summary>
    public int? Version { get; init; }
}
