namespace Kgc.QualityDesk.Overview;

/// <summary>What the desk's first page tells one person.</summary>
/// <param name="Next">what to do next: the most urgent of one's own tasks, else one that nobody has; null when there is nothing</param>
/// <param name="Piles">those that this person has, also empty ones</param>
/// <param name="IsOffice">whether the piles are about the office</param>
public sealed record Start(WorkLine? Next, IReadOnlyList<WorkPile> Piles, bool IsOffice)
{
    public bool IsEmpty => Piles.All(p => p.Count is null or 0);
}
