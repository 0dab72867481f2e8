namespace Kgc.QualityDesk.Knowledge;

/// <summary>What an entry said in one of its versions, who put it so and when: the history that staff can look up.</summary>
public sealed class KnowledgeVersion
{
    public int Id { get; set; }

    public int EntryId { get; set; }

    public KnowledgeEntry? Entry { get; set; }

    public int Number { get; set; }

    public KnowledgeState State { get; set; }

    public required string Title { get; set; }

    public string? Question { get; set; }

    public required string Body { get; set; }

    public DateOnly? ReviewedUntil { get; set; }

    public DateTimeOffset At { get; set; }

    public int? ById { get; set; }

    public People.Person? By { get; set; }

    /// <summary>Of an entry as it stands after a change.</summary>
    public static KnowledgeVersion Of(KnowledgeEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new()
        {
            Entry = entry, Number = entry.Version, State = entry.State, Title = entry.Title, Question = entry.Question, Body = entry.Body,
            ReviewedUntil = entry.ReviewedUntil, At = entry.ChangedAt, ById = entry.ChangedById,
        };
    }
}
