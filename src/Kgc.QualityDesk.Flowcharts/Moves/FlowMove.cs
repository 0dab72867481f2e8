namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Where a waiting token goes: the same step of the new version, or another one.</summary>
public sealed record FlowMove(FlowToken Token, CompiledNode From, CompiledNode To)
{
    public bool IsOther => From.NodeId != To.NodeId;
}
