using Kgc.QualityDesk.Tracking;

namespace Kgc.QualityDesk.Drafts;

/// <summary>
/// The code that leads back to a draft: derived by a keyed hash from the draft's random id, so that its page can show it again
/// although only its hash is stored.
/// </summary>
public sealed class DraftCodes(TrackingKeyring keyring)
{
    public string Of(string publicId, int round) => RecallCode.From(keyring.Bytes("draft-code", FormattableString.Invariant($"{publicId}\n{round}")));

    public string HashOf(string publicId, int round) => RecallCode.HashOf(Of(publicId, round))!;

    /// <summary>An address that was typed, unreadable but the same again.</summary>
    public string HashOfAddress(string address) => Convert.ToHexStringLower(keyring.Bytes("draft-mail", address.Trim().ToUpperInvariant()));
}
