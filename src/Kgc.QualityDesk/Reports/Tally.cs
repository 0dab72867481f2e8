namespace Kgc.QualityDesk.Reports;

/// <summary>One count of a report: the cases that it counts, each as often as it counts.</summary>
/// <param name="Figure">the Kennzahl, such as <c>topic</c></param>
/// <param name="Cell">a code within it; empty for the whole</param>
/// <param name="Label">German</param>
/// <param name="Level">0 the whole, 1 a part, 2 a part of the part above it</param>
/// <param name="Cases">case numbers in ordinal order; a case with two target groups stands twice among their mentions</param>
public sealed record Tally(string Figure, string Cell, string Label, int Level, IReadOnlyList<string> Cases)
{
    public string Id => $"{Figure}:{Cell}";

    public int Value => Cases.Count;
}
