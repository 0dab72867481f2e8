namespace Kgc.QualityDesk.Overview;

/// <param name="Group">which</param>
/// <param name="Count">of all; null where it cannot be told yet</param>
/// <param name="Lines">the first few, one for each case; of one's own tasks those that no other pile shows</param>
public sealed record WorkPile(WorkGroup Group, int? Count, IReadOnlyList<WorkLine> Lines)
{
    /// <summary>How many of all the lines show, the folded ones too.</summary>
    public int Shown => Lines.Sum(line => 1 + line.Others.Count);
}
