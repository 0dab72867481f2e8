using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Messages;

/// <summary>A message that a person brought to the applicant: by letter or on the telephone.</summary>
public sealed class Delivery
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public long MessageId { get; set; }

    public Message? Message { get; set; }

    public DeliveryWay Way { get; set; }

    /// <summary>The day on which it was posted or told.</summary>
    public DateOnly On { get; set; }

    public int? ById { get; set; }

    public Person? By { get; set; }

    public required string ByName { get; set; }

    public DateTimeOffset RecordedAt { get; set; }
}
