namespace Kgc.QualityDesk.Mail;

public sealed partial class OutboxMail
{
    public bool IsDueAt(DateTimeOffset now) => State == MailState.Pending && NextAttemptAt <= now;

    /// <summary>Takes the mail for this node: nobody else finds it due until the lease is over.</summary>
    public void Lease(DateTimeOffset now)
    {
        NextAttemptAt = now + MailRetries.Lease;
        Version++;
    }

    public void Delivered(DateTimeOffset now)
    {
        (State, SentAt, LastError) = (MailState.Sent, now, null);
        Attempts++;
        Version++;
        if (Template == MailTemplates.DraftCode)
        {
            // Its address belongs to nobody we know, and its code opens a draft.
            (Sealed, PurgedAt) = (null, now);
        }
    }

    /// <summary>It must not leave: nothing was tried.</summary>
    public void GiveUp(DateTimeOffset now, string reason)
    {
        (State, NextAttemptAt, LastError) = (MailState.Failed, now, reason);
        Version++;
    }

    /// <summary>Waits without counting an attempt.</summary>
    public void Pause(DateTimeOffset until)
    {
        NextAttemptAt = until;
        Version++;
    }

    /// <summary>Counts a failed attempt. True when it was the last one.</summary>
    public bool Failed(DateTimeOffset now, string error, bool forGood)
    {
        Attempts++;
        Version++;
        LastError = MailScrub.Of(error);
        var wait = forGood ? null : MailRetries.After(Attempts);
        (State, NextAttemptAt) = wait is null ? (MailState.Failed, now) : (MailState.Pending, now + wait.Value);
        return wait is null;
    }
}
