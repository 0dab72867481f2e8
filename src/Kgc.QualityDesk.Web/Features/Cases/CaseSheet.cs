using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Web.Features.Tasks;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>All that the case page shows to one person. For an expert <see cref="Full"/> is null: question, classification and own review only.</summary>
public sealed record CaseSheet
{
    public required QuestionPanel Question { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    public required TermNames Terms { get; init; }

    /// <summary>Open tasks of this case that the person has, or could take.</summary>
    public IReadOnlyList<TaskLine> MyTasks { get; init; } = [];

    public Case? Full { get; init; }

    public Deadline? Deadline { get; init; }

    /// <summary>First answer, stage and final answer, as they were promised and stand.</summary>
    public IReadOnlyList<DateLine> Dates { get; init; } = [];

    public CaseFlowPanel? Flow { get; init; }

    public IReadOnlyList<TimelineLine> Timeline { get; init; } = [];

    public IReadOnlyList<IntervalLine> Intervals { get; init; } = [];
}
