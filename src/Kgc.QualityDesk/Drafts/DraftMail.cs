namespace Kgc.QualityDesk.Drafts;

/// <summary>That a code was mailed to some address: enough to count, too little to know the address.</summary>
public sealed class DraftMail
{
    public int Id { get; set; }

    /// <summary>Keyed hash of the address.</summary>
    public required string AddressHash { get; set; }

    public DateTimeOffset At { get; set; }
}
