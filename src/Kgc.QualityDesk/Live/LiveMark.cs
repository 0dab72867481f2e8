namespace Kgc.QualityDesk.Live;

/// <summary>How far somebody knows what happened.</summary>
/// <param name="Id">the last line of history that a page shows</param>
/// <param name="Stamp">the expert's open tasks in a few letters; empty for others and where it is not known</param>
public sealed record LiveMark(long Id, string Stamp = "");
