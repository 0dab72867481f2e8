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

    public static Seal Of(Case theCase, ResponseRevision revision)
    {
        var text = Hash([CanonicalText.Of(revision.Text)]);
        var files = Hash(revision.Files.Select(f => f.Attachment).OfType<Attachment>()
            .OrderBy(a => a.Sha256, StringComparer.Ordinal).ThenBy(a => a.OriginalName, StringComparer.Ordinal)
            .SelectMany(a => new[] { a.Sha256 ?? "", CanonicalText.Of(a.OriginalName) }));
        var recipients = Hash(RecipientsOf(theCase.Contact));
        return new Seal(Hash([Form, theCase.Number, revision.Kind.Kebab(), revision.Number.ToString(CultureInfo.InvariantCulture), text, files, recipients]), text, files, recipients);
    }

    /// <summary>What differs from the parts of an earlier seal; all of it when they cannot be read.</summary>
    public SealParts Against(string? parts)
    {
        if ((parts ?? "").Split(' ') is not [var text, var files, var recipients])
        {
            return SealParts.Record;
        }

        return (text == Text ? SealParts.None : SealParts.Text)
            | (files == Attachments ? SealParts.None : SealParts.Attachments)
            | (recipients == Recipients ? SealParts.None : SealParts.Recipients);
    }

    /// <summary>
    /// Everybody and every place that the answer may go to. A telephone number counts where nothing else is known: then somebody will be
    /// called. Otherwise a number that is put right later changes nothing about who reads the answer.
    /// </summary>
    private static IEnumerable<string> RecipientsOf(Contact contact)
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
