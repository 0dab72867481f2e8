namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>
/// The way of an expert without an account into one review: one case, one frozen revision. The secret is in the mail only; with a
/// one-time code, mailed to the same address, it opens the review in the browser that asked for the code.
/// </summary>
public sealed class ExpertLink
{
    public int Id { get; set; }

    public int ReviewId { get; set; }

    public Review? Review { get; set; }

    public required string TokenHash { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public int CreatedById { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public int? RevokedById { get; set; }

    /// <summary>Who asks, as the expert is shown it; null: hidden, as by default.</summary>
    public string? ShownApplicant { get; set; }

    /// <summary>Why the expert is shown who asks.</summary>
    public string? ShowReason { get; set; }
}
