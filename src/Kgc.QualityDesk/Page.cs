namespace Kgc.QualityDesk;

/// <summary>A part of a list. <paramref name="Next"/> leads to the following part; null at the end.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
