using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Tracking;

/// <summary>
/// A way to open the tracking page beyond the status, mailed to a case's own address: a code to type in the browser that asked for
/// it, and a link that opens in any browser. Either uses the row up.
/// </summary>
public sealed class TrackingCode
{
    public int Id { get; set; }

    public int CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>Keyed hash of the eight digits.</summary>
    public required string Hash { get; set; }

    /// <summary>Hash of the random secret (256 bits) that the browser which asked holds; the digits alone open nothing.</summary>
    public string? BrowserHash { get; set; }

    /// <summary>Hash of the secret (256 bits) in the mailed link.</summary>
    public string? LinkHash { get; set; }

    /// <summary>Until when the digits open.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Until when the link opens.</summary>
    public DateTimeOffset? LinkExpiresAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? UsedAt { get; set; }
}
