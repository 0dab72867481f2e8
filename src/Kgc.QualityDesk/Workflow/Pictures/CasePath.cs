using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Workflow;

/// <summary>The way of one case through its flowchart so far: what was passed, what waits, what failed. Overdue is told by the clock of the reader.</summary>
public sealed record CasePath(int VersionId, FlowchartProgram Program, bool IsFinished)
{
    /// <summary>A node was left: when, by which outcome, by whom; null when no person did it.</summary>
    public sealed record Pass(string NodeId, string Outcome, DateTimeOffset At, string? Who);

    /// <summary>A task at a node, in whatever state. In a loop there is one for each item.</summary>
    public sealed record Job(
        string NodeId, TaskState State, string? Assignee, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? EndedAt, string? EndedBy, string? Outcome)
    {
        public bool IsOpen => State is TaskState.Open or TaskState.Suspended;

        public bool IsOverdueAt(DateTimeOffset now) => State == TaskState.Open && DueAt < now;
    }

    /// <summary>A node that waits for time, for the applicant or for an event.</summary>
    public sealed record Rest(string NodeId, DateTimeOffset? Since, DateTimeOffset? Until);

    public sealed record Failure(string NodeId, string Detail, DateTimeOffset At);

    public IReadOnlyList<Pass> Passes { get; init; } = [];

    public IReadOnlyList<Job> Jobs { get; init; } = [];

    public IReadOnlyList<Rest> Rests { get; init; } = [];

    /// <summary>Incidents that nobody has dealt with yet.</summary>
    public IReadOnlyList<Failure> Failures { get; init; } = [];

    /// <summary>Where something waits now.</summary>
    public IReadOnlySet<string> Waiting { get; init; } = new HashSet<string>();

    /// <summary>Nodes that can still come.</summary>
    public IReadOnlySet<string> Ahead { get; init; } = new HashSet<string>();
}
