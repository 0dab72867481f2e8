using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>All that decides what a migration would do to one case.</summary>
/// <param name="Instance">where it stands</param>
/// <param name="Number">of the case</param>
/// <param name="OfficeId">whose calendar counts</param>
/// <param name="Office">code of the office</param>
/// <param name="IsWithdrawn">the case rests until its withdrawal is final or undone</param>
/// <param name="Tasks">the open ones</param>
/// <param name="Timers">those that did not end, failed ones included</param>
/// <param name="Completed">done steps, as far as they matter</param>
public sealed record CaseStand(
    WorkflowInstance Instance,
    string Number,
    int OfficeId,
    string Office,
    bool IsWithdrawn,
    IReadOnlyList<DeskTask> Tasks,
    IReadOnlyList<DeskTimer> Timers,
    IReadOnlySet<string> Completed);
