namespace Kgc.QualityDesk.Knowledge.Answered;

/// <summary>Questions that published entries answered, so that no case was needed.</summary>
/// <param name="Count">of the offices and of those below</param>
/// <param name="WithoutOffice">of them, where nobody knew for which office: the entry belongs to both and the person named none</param>
public sealed record AnsweredCount(int Count, int WithoutOffice);
