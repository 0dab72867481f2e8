namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>A one-time code for one link and one browser. Once used it is that browser's way in, for some hours.</summary>
public sealed class ExpertCode
{
    public long Id { get; set; }

    public int LinkId { get; set; }

    public ExpertLink? Link { get; set; }

    /// <summary>Of code and link together: eight digits alone are soon guessed.</summary>
    public required string Hash { get; set; }

    /// <summary>Of the secret that only the asking browser has.</summary>
    public required string BrowserHash { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? UsedAt { get; set; }

    /// <summary>The browser has let go of it.</summary>
    public DateTimeOffset? LeftAt { get; set; }
}
