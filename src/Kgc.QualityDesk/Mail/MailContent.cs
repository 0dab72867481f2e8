namespace Kgc.QualityDesk.Mail;

/// <summary>A mail's personal part, as it is before sealing. Text is plain text, lines separated by \n.</summary>
public sealed record MailContent(string ToAddress, string ToName, string Subject, string Text);
