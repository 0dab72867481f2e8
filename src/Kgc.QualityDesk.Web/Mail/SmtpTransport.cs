using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>Hands each mail to a mail server. One connection per mail: there are few, and a broken one harms no other.</summary>
internal sealed class SmtpTransport(DeskSettings desk, MailSettings settings) : IMailTransport
{
    // The server dislikes how we speak or sign in, not this mail: somebody corrects the settings and the mail goes out.
    private static readonly HashSet<int> OurFault = [500, 501, 502, 503, 504, 530, 534, 535, 538];

    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancel)
    {
        using var message = MessageOf(MailEnvelope.Of(mail, settings, desk), mail.Content);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { } user)
        {
            client.Credentials = new NetworkCredential(user, settings.Password);
        }

        try
        {
            await client.SendMailAsync(message, cancel);
        }
        catch (SmtpException refused) when (IsForGood(refused))
        {
            throw new MailRefused($"Der Mailserver lehnt die Nachricht endgültig ab ({(int)refused.StatusCode}).", refused);
        }
    }

    internal static bool IsForGood(SmtpException exception) =>
        (int)exception.StatusCode is >= 500 and < 600
        && (exception is SmtpFailedRecipientException || !OurFault.Contains((int)exception.StatusCode));

    private static MailMessage MessageOf(MailEnvelope mail, MailContent content)
    {
        var message = new MailMessage(Mailbox(mail.From, mail.FromName), Mailbox(mail.To, mail.ToName))
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        if (mail.ReplyTo is { } office)
        {
            message.ReplyToList.Add(office);
        }

        // SmtpClient dates the message itself, at the moment of sending; the rest is ours.
        message.Headers.Add("Message-ID", mail.MessageId);
        if (mail.References.Count > 0)
        {
            message.Headers.Add("In-Reply-To", mail.References[^1]);
            message.Headers.Add("References", string.Join(' ', mail.References));
        }

        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.AlternateViews.Add(View(content.Text, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(View(MailHtml.Of(mail.Subject, content.Markdown ?? content.Text), MediaTypeNames.Text.Html));
        return message;
    }

    private static MailAddress Mailbox(string address, string name) => new(address, name, Encoding.UTF8);

    private static AlternateView View(string text, string type)
    {
        var view = AlternateView.CreateAlternateViewFromString(string.Join("\r\n", MimePart.Lines(text)), Encoding.UTF8, type);
        view.TransferEncoding = TransferEncoding.QuotedPrintable;
        return view;
    }
}
