namespace Kgc.QualityDesk.Mail;

/// <summary>A mail as it leaves the house. A second delivery of the same mail has the same values throughout.</summary>
/// <param name="MessageId">with its angle brackets</param>
/// <param name="Date">when it was written</param>
/// <param name="FromName">the office that speaks, or null</param>
/// <param name="ReplyTo">the office's own mailbox, or null for notices to staff</param>
/// <param name="Content">recipient, subject, text</param>
public sealed record OutgoingMail(string MessageId, DateTimeOffset Date, string? FromName, string? ReplyTo, MailContent Content)
{
    /// <summary>Message-IDs of the case's first mail and of the one before this, so that mail programs show a case as one talk.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>A transport that tries again asks this before: what the mail carries may have been changed since the last try. It throws then.</summary>
    public FurtherTry? BeforeFurtherTry { get; init; }
}
