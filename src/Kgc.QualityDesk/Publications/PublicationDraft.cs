using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Publications;

/// <summary>
/// A copy of a sealed answer on its way to the public, or a new version of what is public already. Where it comes from stands here
/// and nowhere else: the published entry does not know its case.
/// </summary>
public sealed partial class PublicationDraft
{
    public int Id { get; set; }

    /// <summary>The id that leaves the house.</summary>
    public required string PublicId { get; set; }

    public int OfficeId { get; set; }

    public Office? Office { get; set; }

    /// <summary>The case whose answer was copied; null for a new version of an entry that came from none.</summary>
    public int? CaseId { get; set; }

    public Case? Case { get; set; }

    /// <summary>Of the entry that this becomes a new version of, and of the entry that it became.</summary>
    public string? Slug { get; set; }

    /// <summary>The entry's version that was read; null for a new entry.</summary>
    public int? EntryVersion { get; set; }

    public PublicationState State { get; set; }

    public required string Title { get; set; }

    public string? Question { get; set; }

    /// <summary>Markdown, as copied or typed, before anything in it is replaced.</summary>
    public required string Body { get; set; }

    public string? Keywords { get; set; }

    public string? Topic { get; set; }

    public string? Setting { get; set; }

    public string? Phase { get; set; }

    /// <summary>GP01 to GP12, with blanks between; likewise the instruments' slugs.</summary>
    public string? Criteria { get; set; }

    public string? Instruments { get; set; }

    public DateOnly? ReviewedUntil { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public int? ChangedById { get; set; }

    public Person? ChangedBy { get; set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    public int? PublishedById { get; set; }

    public Person? PublishedBy { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Why the second person gave it back.</summary>
    public string? ReturnComment { get; set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; set; }

    /// <summary>What was decided about each spot; a later decision about the same spot replaces an earlier one.</summary>
    public List<RedactionDecision> Decisions { get; } = [];

    /// <summary>Everybody who had a hand in the text: none of them publishes it.</summary>
    public List<PublicationHand> Hands { get; } = [];

    public bool IsOpen => State is PublicationState.Editing or PublicationState.Submitted;

    /// <summary>The texts that the public reads, by field.</summary>
    public IReadOnlyList<(string Field, string Text)> Texts =>
        [.. new[] { ("title", Title), ("question", Question ?? ""), ("body", Body), ("keywords", Keywords ?? "") }.Where(t => t.Item2.Length > 0)];
}
