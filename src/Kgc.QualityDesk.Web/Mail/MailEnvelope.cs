using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Text;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>Headers of a mail, safe to write: one line each, addresses in ASCII.</summary>
internal sealed record MailEnvelope(
    string From, string FromName, string To, string ToName, string? ReplyTo, string Subject, string MessageId, DateTimeOffset Date)
{
    private const string Sender = "Beratungspult";

    /// <summary>Message-IDs of earlier mails of the same case, the latest last.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <exception cref="MailRefused">The recipient's address cannot be one.</exception>
    public static MailEnvelope Of(OutgoingMail mail, MailSettings settings, DeskSettings desk) => new(
        settings.From ?? $"noreply@{HostOf(desk.PublicUrl)}",
        Line(mail.FromName ?? Sender),
        Address(mail.Content.ToAddress) ?? throw new MailRefused("Die Adresse des Empfängers ist ungültig."),
        Line(mail.Content.ToName),
        mail.ReplyTo is { } office ? Address(office) : null,
        Line(mail.Content.Subject),
        Id(mail.MessageId),
        mail.Date) { References = [.. mail.References.Select(Id)] };

    private static string Id(string messageId) => Line(messageId).Replace(" ", "", StringComparison.Ordinal);

    public static bool IsAddress(string text) => Address(text) is not null;

    /// <summary>Control characters and those that turn the direction of writing have no place in a header.</summary>
    private static string Line(string text)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (isBreak)
            {
                line.Append(' ');
            }
            else if (rune.Value is not ((>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
            {
                line.Append(rune.ToString());
            }
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Address(string text)
    {
        var plain = text.Trim();
        if (plain.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or ',' or ';' or '"')
            || !MailAddress.TryCreate(plain, out var address) || !address.User.All(char.IsAscii))
        {
            return null;
        }

        try
        {
            return $"{address.User}@{(address.Host.All(char.IsAscii) ? address.Host : new IdnMapping().GetAscii(address.Host))}";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string HostOf(string url)
    {
        var host = new Uri(url).IdnHost;
        return IPAddress.TryParse(host.Trim('[', ']'), out _) ? "localhost" : host;
    }
}
