namespace Kgc.QualityDesk.Knowledge;

/// <param name="Kind">answer, instrument or workshop</param>
/// <param name="Slug">stable name</param>
/// <param name="Title">as published</param>
/// <param name="Snippet">plain text of the passage that fits best</param>
/// <param name="Address">of its page, /wissen/…</param>
public sealed record KnowledgeHit(KnowledgeKind Kind, string Slug, string Title, string Snippet, string Address)
{
    /// <summary>Where words of the question stand in the snippet, in order.</summary>
    public IReadOnlyList<Range> Marks { get; init; } = [];

    /// <summary>The same in the title.</summary>
    public IReadOnlyList<Range> TitleMarks { get; init; } = [];

    /// <summary>Begin of a workshop.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The larger, the better; comparable within one answer only.</summary>
    public double Score { get; init; }

    public static string AddressOf(string slug) => "/wissen/" + slug;
}
