using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Responses;
using Kgc.QualityDesk.Reviews;
using Kgc.QualityDesk.Tasks;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>All that one task's page shows to one person; what they may not see is not in it.</summary>
public sealed record TaskSheet
{
    public required DeskTask Task { get; init; }

    public required QuestionPanel Question { get; init; }

    public required IReadOnlyList<ReviewLine> Reviews { get; init; }

    /// <summary>The expert's own review, in its task.</summary>
    public Review? Own { get; init; }

    public IReadOnlyList<Message> Messages { get; init; } = [];

    public IReadOnlyList<ResponseRevision> Revisions { get; init; } = [];

    public required IReadOnlyList<(string Name, string Label)> Outcomes { get; init; }

    public IReadOnlyList<FormField> Form { get; init; } = [];

    /// <summary>An expert: question, classification and their own review, nothing else.</summary>
    public required bool IsRestricted { get; init; }

    /// <summary>Why this person cannot complete the task, in German; null when they can.</summary>
    public string? WhyNot { get; init; }

    public int? AdvisorId { get; init; }

    /// <summary>The case is worked in another one.</summary>
    public bool IsMerged { get; init; }

    /// <summary>How many cases are merged into this one.</summary>
    public int MergedCases { get; init; }

    public string? TopicCode { get; init; }

    public Priority Priority { get; init; }

    /// <summary>In whose stead the reader does it, or somebody did.</summary>
    public string? InsteadOf { get; init; }

    public bool MayClaim { get; init; }

    public bool MayRelease { get; init; }

    public bool MayAssign { get; init; }

    /// <summary>People who can take the task; empty unless <see cref="MayAssign"/>.</summary>
    public IReadOnlyList<Person> Suitable { get; init; } = [];

    /// <summary>The revision that this task is about.</summary>
    public ResponseRevision? Draft => Revisions.Where(r => r.Kind == TaskTypes.KindOf(Task.Type)).MaxBy(r => r.Number);

    /// <summary>Seal of the draft with its files and recipients as they are now; null without a draft.</summary>
    public string? Seal { get; init; }

    /// <summary>Whom an answer goes to, line by line.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>Files that the answer being written goes out with.</summary>
    public IReadOnlyList<AttachmentView> AnswerFiles { get; init; } = [];

    /// <summary>The answer that is to be told by hand, in the words that were approved; null for other messages, and while its seal does not hold.</summary>
    public SealedAnswer? Told { get; init; }

    public bool IsOpen => Task.State == TaskState.Open;

    public string OutcomeLabel(string? outcome) => Outcomes.FirstOrDefault(o => o.Name == outcome).Label ?? outcome ?? "";
}
