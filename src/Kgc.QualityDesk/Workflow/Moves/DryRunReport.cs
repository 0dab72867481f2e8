using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What a migration would do to every running case.</summary>
/// <param name="Definition">the version (or draft) that cases would go over to</param>
/// <param name="Versions">number by row id of each version that cases come from</param>
/// <param name="Cases">one plan per running case, in the order of the cases</param>
public sealed record DryRunReport(WorkflowDefinition Definition, IReadOnlyDictionary<int, int> Versions, IReadOnlyList<CasePlan> Cases)
{
    public int Count(MoveResult result) => Cases.Count(c => c.Result == result);
}
