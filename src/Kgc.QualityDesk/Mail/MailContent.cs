namespace Kgc.QualityDesk.Mail;

/// <summary>A mail's personal part, as it is before sealing. Text is plain text, lines separated by \n.</summary>
/// <param name="ToAddress">the recipient</param>
/// <param name="ToName">their name</param>
/// <param name="Subject">one line</param>
/// <param name="Text">the plain part</param>
/// <param name="Markdown">the same words, from which the HTML part is made; null in mails that older programs wrote</param>
/// <param name="Template">what the mail is, sealed with it so that no row can call it something else; null in mails that older programs wrote</param>
public sealed record MailContent(string ToAddress, string ToName, string Subject, string Text, string? Markdown = null, string? Template = null)
{
    internal static MailContent Of(string toAddress, string toName, MailText text) => new(toAddress, toName, text.Subject, text.Plain, text.Markdown);
}
