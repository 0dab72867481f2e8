namespace Kgc.QualityDesk.Reviews;

/// <param name="Number">1, 2, 3 … through question and draft</param>
/// <param name="IsDraft">it stands in the draft of the answer, not in the question</param>
/// <param name="Text">with its line breaks</param>
public sealed record Paragraph(int Number, bool IsDraft, string Text);
