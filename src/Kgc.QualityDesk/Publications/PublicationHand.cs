namespace Kgc.QualityDesk.Publications;

/// <summary>Somebody who began, wrote or redacted a draft, and for whom they stood in.</summary>
public sealed class PublicationHand
{
    public int Id { get; set; }

    public int DraftId { get; set; }

    public int PersonId { get; set; }

    public int? ForPersonId { get; set; }
}
