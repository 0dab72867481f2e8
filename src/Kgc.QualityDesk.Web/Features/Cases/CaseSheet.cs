using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Cases.Similar;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Web.Features.Reviews;
using Kgc.QualityDesk.Web.Features.Tasks;
using Kgc.QualityDesk.Writing;

namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>All that the case page shows to one person. For an expert <see cref="Full"/> is null: question, classification and own review only.</summary>
public sealed record CaseSheet
{
    public required QuestionPanel Question { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>For the reviews' own partial.</summary>
    public ReviewPanel ReviewPanel { get; init; } = new("", [], false, false);

    public required TermNames Terms { get; init; }

    /// <summary>Open tasks of this case that the person has, or could take.</summary>
    public IReadOnlyList<TaskLine> MyTasks { get; init; } = [];

    public Case? Full { get; init; }

    /// <summary>What became of each message to the applicant, by its id.</summary>
    public IReadOnlyDictionary<long, MessageState> States { get; init; } = new Dictionary<long, MessageState>();

    public Deadline? Deadline { get; init; }

    /// <summary>First answer, stage and final answer, as they were promised and stand.</summary>
    public IReadOnlyList<DateLine> Dates { get; init; } = [];

    public CaseFlowPanel? Flow { get; init; }

    public IReadOnlyList<TimelineLine> Timeline { get; init; } = [];

    /// <summary>Similar cases, and the topics that they suggest.</summary>
    public SimilarFound Similar { get; init; } = SimilarFound.Nothing;

    /// <summary>Who may be named in a note: whoever may read it, without the person who looks.</summary>
    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>The person's own unsent texts about this case.</summary>
    public IReadOnlyList<TextDraft> Drafts { get; init; } = [];

    public IReadOnlyList<IntervalLine> Intervals { get; init; } = [];
}
