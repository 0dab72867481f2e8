namespace Kgc.QualityDesk.Mail;

/// <summary>How long the outbox waits after the n-th failed attempt; in all about a day before a person is asked.</summary>
public static class MailRetries
{
    private static readonly int[] Minutes = [1, 5, 15, 60, 240, 1080];

    /// <summary>
    /// How long a mail belongs to the node that took it. Longer than the transport's own limit; after a crash the mail
    /// is due again when this time is over.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Null: no further attempt.</summary>
    public static TimeSpan? After(int attempts) => attempts <= Minutes.Length ? TimeSpan.FromMinutes(Minutes[attempts - 1]) : null;
}
