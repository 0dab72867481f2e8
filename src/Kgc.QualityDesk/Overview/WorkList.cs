namespace Kgc.QualityDesk.Overview;

/// <summary>A pile as a whole, part by part.</summary>
/// <param name="Count">of all; null where it cannot be told yet</param>
/// <param name="Page">a part of it</param>
/// <param name="IsOffice">whether it is about the office</param>
public sealed record WorkList(int? Count, Page<WorkLine> Page, bool IsOffice);
