using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Messages;

/// <summary>Somebody was named in an internal note and is told of it; the note itself stays in the case.</summary>
public sealed class Mention
{
    public long Id { get; set; }

    public required string PublicId { get; set; }

    public long MessageId { get; set; }

    public Message? Message { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>When the person said that they have read it.</summary>
    public DateTimeOffset? SeenAt { get; set; }
}
