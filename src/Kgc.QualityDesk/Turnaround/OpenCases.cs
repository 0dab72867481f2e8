namespace Kgc.QualityDesk.Turnaround;

/// <summary>Questions that wait for an answer now, by their age in working days and by stage.</summary>
public sealed record OpenCases(int Count, int Overdue, IReadOnlyList<OpenCases.Bar> ByAge, IReadOnlyList<OpenCases.Bar> ByStage)
{
    public sealed record Bar(string Key, string Label, int Count, int Overdue);
}
