namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What becomes of one instance. Nothing is run and nothing of the given state is changed.</summary>
/// <param name="Moves">every waiting token; incomplete when something blocks</param>
/// <param name="Blocks">all reasons at once; empty when the instance can go over</param>
/// <param name="NewVariables">names that the new version brings; they get their first value</param>
/// <param name="DroppedVariables">names that the new version does not know any more</param>
/// <param name="State">the state on the new version; null when something blocks</param>
public sealed record FlowPlan(
    IReadOnlyList<FlowMove> Moves,
    IReadOnlyList<FlowBlock> Blocks,
    IReadOnlyList<string> NewVariables,
    IReadOnlyList<string> DroppedVariables,
    FlowState? State);
