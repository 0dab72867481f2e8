namespace Kgc.QualityDesk.Mail;

/// <summary>Nothing was tried because the mail server has just failed repeatedly; the mail waits, and no attempt counts.</summary>
public sealed class MailPaused(TimeSpan pause, Exception? cause = null) : Exception("Der Mailserver ist zurzeit nicht erreichbar.", cause)
{
    public TimeSpan Pause { get; } = pause;
}
