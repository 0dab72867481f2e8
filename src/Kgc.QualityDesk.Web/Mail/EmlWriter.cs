using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>A message as a file (RFC 5322 and 2045), always the same octets for the same mail.</summary>
internal static class EmlWriter
{
    public static byte[] Write(MailEnvelope mail, string text, string? markdown = null)
    {
        var eml = new StringBuilder();
        foreach (var header in Headers(mail))
        {
            eml.Append(header).Append("\r\n");
        }

        var boundary = Boundary(mail.MessageId);
        eml.Append($"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n\r\n");
        Add(eml, boundary, "text/plain", MimePart.Of(text));
        Add(eml, boundary, "text/html", MimePart.Of(MailHtml.Of(mail.Subject, markdown ?? text)));
        eml.Append($"--{boundary}--\r\n");
        return Encoding.UTF8.GetBytes(eml.ToString());
    }

    private static IEnumerable<string> Headers(MailEnvelope mail)
    {
        yield return $"From: {Mailbox(mail.FromName, mail.From)}";
        yield return $"To: {Mailbox(mail.ToName, mail.To)}";
        if (mail.ReplyTo is { } office)
        {
            yield return $"Reply-To: <{office}>";
        }

        yield return $"Subject: {EncodedWords.Of(mail.Subject)}";
        yield return $"Date: {mail.Date.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)}";
        yield return $"Message-ID: {mail.MessageId}";
        if (mail.References.Count > 0)
        {
            yield return $"In-Reply-To: {mail.References[^1]}";
            yield return $"References: {string.Join("\r\n ", mail.References)}";
        }

        yield return "Auto-Submitted: auto-generated";
        yield return "MIME-Version: 1.0";
    }

    private static string Mailbox(string name, string address) =>
        name.Length == 0 ? $"<{address}>" : $"{EncodedWords.Name(name)}\r\n <{address}>";

    // From the random message id: nobody who writes a text can guess it.
    private static string Boundary(string messageId) =>
        "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)))[..32];

    private static void Add(StringBuilder eml, string boundary, string type, MimePart part) =>
        eml.Append($"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: {part.Encoding}\r\n\r\n")
            .Append(part.Body).Append("\r\n");
}
