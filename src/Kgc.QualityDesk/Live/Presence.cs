using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Live;

/// <summary>Somebody has a case's page open. A heartbeat keeps the row; without one it is gone after a minute, and nothing of it is kept.</summary>
public sealed class Presence
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(1);

    /// <summary>So long after the last letter somebody still counts as writing.</summary>
    public static readonly TimeSpan Writes = TimeSpan.FromSeconds(30);

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Of <see cref="PresenceFields"/>; what is typed there is not known here.</summary>
    public string? Field { get; set; }

    public DateTimeOffset? WroteAt { get; set; }
}
