using Kgc.QualityDesk.Drafts;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>Everything that was answered, for the partial <c>_Summary</c>.</summary>
/// <param name="Answers">what was typed</param>
/// <param name="Lists">names of codes</param>
/// <param name="Draft">public id for the links that lead back to a step; null without links</param>
public sealed record Summary(DraftAnswers Answers, QuestionLists Lists, string? Draft)
{
    public IEnumerable<(WalkStep Step, IReadOnlyList<WalkSummary.Line> Lines)> Parts =>
        WalkStep.All.Select(step => (step, WalkSummary.Of(Answers, step.Step, Lists))).Where(part => part.Item2.Count > 0);
}
