namespace Kgc.QualityDesk.Deadlines;

/// <summary>What happened to a case, as far as its due date is concerned.</summary>
/// <param name="ReceivedAt">when the question came in</param>
/// <param name="Pauses">questions back to the applicant, in any order</param>
public sealed record DeadlineEvents(DateTimeOffset ReceivedAt, IReadOnlyList<Pause> Pauses)
{
    /// <summary>The latest follow-up to an answer, with which the term begins anew; null when there was none.</summary>
    public DateTimeOffset? AskedAgainAt { get; init; }

    /// <summary>Where the term begins.</summary>
    public DateTimeOffset StartedAt => AskedAgainAt ?? ReceivedAt;
}
