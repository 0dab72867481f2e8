using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Messages;

namespace Kgc.QualityDesk.Mail;

/// <summary>
/// A mail that is to leave the house. Written in the same transaction as its cause, delivered at least once by a job.
/// A second delivery after a crash bears the same <see cref="MessageId"/>.
/// </summary>
public sealed partial class OutboxMail
{
    public long Id { get; set; }

    public required string MessageId { get; set; }

    public int? CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>The member of staff it goes to; null for mail to applicants.</summary>
    public int? PersonId { get; set; }

    /// <summary>The revision that this mail carries: it is looked at again before the mail leaves. Null for everything but answers.</summary>
    public int? RevisionId { get; set; }

    /// <summary>The message of the case that this mail brings to the applicant; null for notices, codes and mail to staff.</summary>
    public long? SaidId { get; set; }

    public Message? Said { get; set; }

    public required string Template { get; set; }

    /// <summary>Recipient, subject and text, encrypted; null once purged (30 days after delivery).</summary>
    public string? Sealed { get; set; }

    public MailState State { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? PurgedAt { get; set; }

    public string? LastError { get; set; }

    /// <summary>Concurrency token: two nodes never deliver one mail at the same time.</summary>
    public int Version { get; set; }
}
