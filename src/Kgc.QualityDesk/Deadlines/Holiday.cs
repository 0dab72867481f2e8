namespace Kgc.QualityDesk.Deadlines;

/// <summary>A statutory holiday and its German name.</summary>
public sealed record Holiday(DateOnly Date, string Name);
