using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Minutes that somebody spent on a case, said voluntarily. Whose they are is known only so that this person can take them back:
/// lists, reports and exports show the case's sum.
/// </summary>
public sealed class TimeEntry
{
    public const int MostMinutes = 24 * 60;
    public const int NoteLength = 200;

    public int Id { get; set; }

    /// <summary>Made by the form, so that whoever presses twice enters once.</summary>
    public required string PublicId { get; set; }

    public int CaseId { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public int Minutes { get; set; }

    /// <summary>The day on which the work was done.</summary>
    public DateOnly WorkedOn { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset At { get; set; }

    public DateTimeOffset? RemovedAt { get; set; }
}
