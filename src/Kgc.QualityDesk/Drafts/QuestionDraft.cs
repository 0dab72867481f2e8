namespace Kgc.QualityDesk.Drafts;

/// <summary>
/// A question on its way, kept on the server so that nothing has to stay in a shared browser. It ends by being sent, by being
/// deleted, or 14 days after its last change.
/// </summary>
public sealed class QuestionDraft
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How long a draft that a published answer made needless can be taken up again.</summary>
    public static readonly TimeSpan UndoTime = TimeSpan.FromHours(1);

    public int Id { get; set; }

    /// <summary>Stands in addresses and opens nothing by itself: see <see cref="NewId"/>.</summary>
    public required string PublicId { get; set; }

    /// <summary>Hash of the code that leads back to it.</summary>
    public required string CodeHash { get; set; }

    /// <summary>Counts the codes; a new one ends the one before.</summary>
    public int CodeRound { get; set; }

    /// <summary>The answers so far, encrypted.</summary>
    public required string Sealed { get; set; }

    /// <summary>The furthest step that was saved.</summary>
    public DraftStep Step { get; set; }

    public int Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When a published answer made the question needless; from then on it can only be taken up again, or is gone.</summary>
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>128 random bits, lower-case hex.</summary>
    public static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    /// <summary>
    /// Where what was typed goes when its draft is gone: always to the same place, so that a double click and two windows make one.
    /// </summary>
    public static string SuccessorOf(string publicId) => Secret.Hash("again\n" + publicId)[..32];

    public bool LivesAt(DateTimeOffset now) => ExpiresAt > now;

    public void Change(string sealedAnswers, DraftStep step, DateTimeOffset now)
    {
        (Sealed, Step, ChangedAt, ExpiresAt) = (sealedAnswers, step > Step ? step : Step, now, now + Lifetime);
        Version++;
    }

    public void NeedsNoCase(DateTimeOffset now)
    {
        (AnsweredAt, ExpiresAt) = (now, now + UndoTime);
        Version++;
    }

    public void TakeUpAgain(DateTimeOffset now)
    {
        (AnsweredAt, ExpiresAt) = (null, now + Lifetime);
        Version++;
    }
}
