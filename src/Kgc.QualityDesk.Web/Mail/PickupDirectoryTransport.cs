using System.Text;
using Kgc.QualityDesk.Mail;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>
/// Writes each mail as a file for a mail gateway to fetch. Whole or not at all; the same mail always has the same name,
/// so a second delivery after a crash replaces the first.
/// </summary>
internal sealed class PickupDirectoryTransport(DeskSettings desk, MailSettings settings) : IMailTransport
{
    public async Task DeliverAsync(OutgoingMail mail, CancellationToken cancel)
    {
        var directory = Directory.CreateDirectory(Path.Combine(desk.DataDirectory, "mail")).FullName;
        var path = Path.Combine(directory, FileName(mail.MessageId));
        var unfinished = path + ".tmp";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(EmlWriter.Write(MailEnvelope.Of(mail, settings, desk), mail.Content.Text, mail.Content.Markdown), cancel);
            // On disk before the outbox calls it sent.
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    internal static string FileName(string messageId)
    {
        var name = new StringBuilder();
        foreach (var c in messageId.Trim('<', '>'))
        {
            name.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '@' ? c : '_');
        }

        return name.Append(".eml").ToString();
    }
}
