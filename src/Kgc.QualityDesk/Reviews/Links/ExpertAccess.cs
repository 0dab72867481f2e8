namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>One use of an expert's link, let in or refused. Append-only: the database refuses a change.</summary>
public sealed class ExpertAccess
{
    public long Id { get; set; }

    /// <summary>Null: no link has such a secret.</summary>
    public int? LinkId { get; set; }

    public ExpertLink? Link { get; set; }

    public DateTimeOffset At { get; set; }

    public ExpertAccessKind Kind { get; set; }

    /// <summary>Tells browsers apart without telling anything about them: the beginning of the hash of what we gave each.</summary>
    public string? Browser { get; set; }
}
