using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.People;

/// <summary>
/// While a person is away, another of the same office sees and does their tasks. Whole days in Berlin, both ends included.
/// Never two at once for one person, and nobody who is away stands in for somebody else.
/// </summary>
public sealed class Substitution
{
    public const int NoteLength = 200;
    public const int LongestDays = 366;

    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public int DeputyId { get; set; }

    public Person? Deputy { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    public DateOnly StartsOn { get; set; }

    /// <summary>The last day.</summary>
    public DateOnly EndsOn { get; set; }

    public string? Note { get; set; }

    public int? CreatedById { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Ended before its time; from this instant on it holds no longer.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public int Version { get; set; }

    public bool HoldsOn(DateOnly day) => EndedAt is null && StartsOn <= day && day <= EndsOn;
}
