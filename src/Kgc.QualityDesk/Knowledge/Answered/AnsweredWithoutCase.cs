namespace Kgc.QualityDesk.Knowledge.Answered;

/// <summary>A question that an entry answered, so that no case was needed. Says nothing about who asked.</summary>
public sealed class AnsweredWithoutCase
{
    public int Id { get; set; }

    public int EntryId { get; set; }

    public KnowledgeEntry? Entry { get; set; }

    /// <summary>The office of the entry or of the question, where one is known.</summary>
    public int? OfficeId { get; set; }

    /// <summary>In Berlin.</summary>
    public DateOnly Day { get; set; }

    public AnsweredChannel Channel { get; set; }

    /// <summary>Hash of the random key of the form, so that a double click counts once.</summary>
    public required string KeyHash { get; set; }
}
