using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Drafts;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Everything that was answered, for the partial <c>_Summary</c>.</summary>
/// <param name="Answers">what was typed</param>
/// <param name="Lists">names of codes</param>
/// <param name="Draft">public id for the links that lead back to a step; null without links</param>
public sealed record Summary(DraftAnswers Answers, QuestionLists Lists, string? Draft)
{
    /// <summary>Files of the draft that are sent along.</summary>
    public IEnumerable<AttachmentView> Files { get; init; } = [];

    public IEnumerable<(WalkStep Step, IReadOnlyList<WalkSummary.Line> Lines)> Parts =>
        WalkStep.All.Select(step => (step, step.Step == DraftStep.Files ? FileLines : WalkSummary.Of(Answers, step.Step, Lists))).Where(part => part.Item2.Count > 0);

    private IReadOnlyList<WalkSummary.Line> FileLines =>
        [new("Dateien", string.Join('\n', Files.Where(f => f.IsKept).Select(f => $"{f.Name} ({f.SizeText})")) is { Length: > 0 } names ? names : "keine")];
}
