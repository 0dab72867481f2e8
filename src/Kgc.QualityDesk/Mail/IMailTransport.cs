namespace Kgc.QualityDesk.Mail;

/// <summary>The world outside that takes our mail: a pick-up folder or a mail server.</summary>
public interface IMailTransport
{
    /// <summary>Hands a mail over. Returning means that the other side has it.</summary>
    /// <exception cref="MailRefused">It will never be taken; trying again is pointless.</exception>
    /// <exception cref="MailPaused">The other side is known to be down; nothing was tried.</exception>
    Task DeliverAsync(OutgoingMail mail, CancellationToken cancel);
}
