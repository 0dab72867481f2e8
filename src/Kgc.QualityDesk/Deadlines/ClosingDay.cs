namespace Kgc.QualityDesk.Deadlines;

/// <summary>One dated day on which the office is closed, such as a staff outing or a bridge day.</summary>
public sealed record ClosingDay(DateOnly Date, string Reason);
