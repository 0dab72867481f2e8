using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>
/// What an office promises for cases that meet a condition: days to the first and the final answer and in each stage, and who is
/// warned, told and called when a date is near or past. Of an office's promises the first that fits holds.
/// </summary>
public sealed class ServicePromise
{
    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public required string Name { get; set; }

    /// <summary>In the condition language (docs/conditions.md); empty for every case.</summary>
    public required string Condition { get; set; }

    /// <summary>1, 2, 3 … per office.</summary>
    public int SortOrder { get; set; }

    public bool IsActive { get; set; }

    public int? FirstAnswerDays { get; set; }

    public int FinalAnswerDays { get; set; }

    public int? IntakeDays { get; set; }

    public int? ReviewDays { get; set; }

    public int? ResponseDays { get; set; }

    public int? WarnDays { get; set; }

    public string? WarnRole { get; set; }

    public string? DueRole { get; set; }

    public int? EscalateDays { get; set; }

    public string? EscalateRole { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    public int Version { get; set; }

    public PromiseTerms Terms => new()
    {
        Id = PublicId, Name = Name, FinalDays = FinalAnswerDays, FirstDays = FirstAnswerDays,
        IntakeDays = IntakeDays, ReviewDays = ReviewDays, ResponseDays = ResponseDays,
        WarnDays = WarnDays, WarnRole = WarnRole, DueRole = DueRole, EscalateDays = EscalateDays, EscalateRole = EscalateRole,
    };
}
