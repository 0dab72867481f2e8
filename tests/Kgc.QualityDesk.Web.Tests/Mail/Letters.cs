using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Web.Mail;

namespace Kgc.QualityDesk.Web.Tests.Mail;

internal static class Letters
{
    public static readonly MailSettings NoSettings = new();

    public static DeskSettings Desk(string directory = "/") => new() { DataDirectory = directory, WorkflowDirectory = directory, PublicUrl = "https://beratung.example" };

    public static OutgoingMail Mail(
        string text = "Guten Tag", string subject = "Ihre Anfrage", string to = "erika@verein.example", string name = "Erika Beispiel",
        string messageId = "<0190abc@beratung.example>") =>
        new(messageId, new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)), "Koordinierungsstelle Thüringen", "kontakt@stelle.example",
            new MailContent(to, name, subject, text));

    public static ParsedMail Written(OutgoingMail mail) =>
        ParsedMail.Of(EmlWriter.Write(MailEnvelope.Of(mail, NoSettings, Desk()), mail.Content.Text));
}
