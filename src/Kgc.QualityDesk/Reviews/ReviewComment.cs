namespace Kgc.QualityDesk.Reviews;

/// <summary>What an expert says about one paragraph of the frozen revision, by its number there.</summary>
public sealed class ReviewComment
{
    public const int TextLength = 2000;

    public int Id { get; set; }

    public int ReviewId { get; set; }

    /// <summary>See <see cref="Paragraphs"/>.</summary>
    public int Paragraph { get; set; }

    public required string Text { get; set; }
}
