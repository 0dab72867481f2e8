namespace Kgc.QualityDesk.People;

/// <summary>A link that signs one person in; only its SHA-256 is kept. Demo links may be used more than once.</summary>
public sealed class SignInLink
{
    public int Id { get; set; }

    public int PersonId { get; set; }

    public Person? Person { get; set; }

    public required string Hash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    public bool IsReusable { get; set; }

    public bool IsValidAt(DateTimeOffset now) => now < ExpiresAt && (IsReusable || UsedAt is null);
}
