using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Responses;

/// <summary>
/// SHA-256 over the canonical form of an answer: its case and revision, its text, its attachments (hash and name, in no particular order)
/// and its recipients. Every part is written with its length before it, so that no two answers read alike (docs/adr/0018).
/// </summary>
/// <param name="Value">of the whole, lower-case hex, 64 characters</param>
/// <param name="Text">of the text alone; these parts only tell what was changed</param>
/// <param name="Attachments">of the attachments alone</param>
/// <param name="Recipients">of the recipients alone</param>
public sealed record Seal(string Value, string Text, string Attachments, string Recipients)
{
    private const string Form = "kgc-answer-seal/1";

    public string Parts => $"{Text} {Attachments} {Recipients}";

    /// <summary>What an approval would be bound to now.</summary>
    public static Seal Of(Case theCase, ResponseRevision revision) => Of(theCase, revision, RecipientsOf(theCase));

    /// <summary>
    /// The same, but of a revision that was sent, with the recipients that it was approved for and sent to: their hash is kept beside the
    /// seal, which is of no use with any other.
    /// </summary>
    public static Seal AsSent(Case theCase, ResponseRevision revision) =>
        revision.SentAt is not null && PartsIn(revision.SealParts) is { } parts ? Of(theCase, revision, parts.Recipients) : Of(theCase, revision);

    private static Seal Of(Case theCase, ResponseRevision revision, string recipients)
    {
        var text = Hash([CanonicalText.Of(revision.Text)]);
        var files = Hash(revision.Files.Select(f => f.Attachment).OfType<Attachment>()
            .OrderBy(a => a.Sha256, StringComparer.Ordinal).ThenBy(a => a.OriginalName, StringComparer.Ordinal)
            .SelectMany(a => new[] { a.Sha256 ?? "", CanonicalText.Of(a.OriginalName) }));
        return new Seal(Hash([Form, theCase.Number, revision.Kind.Kebab(), revision.Number.ToString(CultureInfo.InvariantCulture), text, files, recipients]), text, files, recipients);
    }

    /// <summary>What differs from the parts of an earlier seal; all of it when they cannot be read.</summary>
    public SealParts Against(string? parts)
    {
        return PartsIn(parts) is not { } then ? SealParts.Record
            : (then.Text == Text ? SealParts.None : SealParts.Text)
            | (then.Attachments == Attachments ? SealParts.None : SealParts.Attachments)
            | (then.Recipients == Recipients ? SealParts.None : SealParts.Recipients);
    }

    private static (string Text, string Attachments, string Recipients)? PartsIn(string? parts) =>
        (parts ?? "").Split(' ') is [var text, var files, var recipients] ? (text, files, recipients) : null;

    /// <summary>Everybody who gets the answer: the case's own applicant, and those of the cases that are merged into it, in the order of their numbers.</summary>
    private static string RecipientsOf(Case theCase) => Hash(PlacesOf(theCase.Contact)
        .Concat(theCase.MergedHere.OrderBy(c => c.Number, StringComparer.Ordinal).SelectMany(c => PlacesOf(c.Contact).Prepend(c.Number))));

    /// <summary>
    /// One person, and every place that the answer may go to. A telephone number counts where nothing else is known: then somebody will be
    /// called. Otherwise a number that is put right later changes nothing about who reads the answer.
    /// </summary>
    private static IEnumerable<string> PlacesOf(Contact contact)
    {
        var reached = !string.IsNullOrWhiteSpace(contact.Email) || !string.IsNullOrWhiteSpace(contact.PostalAddress);
        return new[] { contact.Name, contact.Email, contact.Organisation, contact.PostalAddress, reached ? "" : contact.Phone }
            .Select(part => CanonicalText.Of(part?.Trim()));
    }

    private static string Hash(IEnumerable<string> parts)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            sha.AppendData(length);
            sha.AppendData(bytes);
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }
}
