using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What a migration does to one case: the dry run shows it, the migration does it.</summary>
/// <param name="CaseId">the row, for the migration</param>
/// <param name="SeenVersion">the instance's version that was looked at</param>
/// <param name="Number">of the case</param>
/// <param name="Office">code of the office</param>
/// <param name="FromVersionId">row of the version it runs on</param>
/// <param name="Result">stays, maps or blocked</param>
/// <param name="Steps">where it waits, and where it will</param>
/// <param name="Blocks">every reason against it</param>
/// <param name="Timers">what becomes of each timer and due date</param>
/// <param name="Tasks">how open tasks will read</param>
/// <param name="Notes">what else people will notice, in German</param>
/// <param name="State">the chart's state on the new version; null when blocked</param>
public sealed record CasePlan(
    int CaseId,
    int SeenVersion,
    string Number,
    string Office,
    int FromVersionId,
    MoveResult Result,
    IReadOnlyList<FlowMove> Steps,
    IReadOnlyList<FlowBlock> Blocks,
    IReadOnlyList<TimerPlan> Timers,
    IReadOnlyList<TaskPlan> Tasks,
    IReadOnlyList<string> Notes,
    FlowState? State)
{
    /// <summary>Every step of the old version at which it waits, also when something blocks.</summary>
    public IReadOnlyList<CompiledNode> Waiting { get; init; } = [];

    public string Reason => string.Join(' ', Blocks.Select(b => b.Reason));
}
