using Kgc.QualityDesk.Drafts;

namespace Kgc.QualityDesk.Web.Features.Questions;

/// <summary>An answer that two windows give differently.</summary>
/// <param name="Label">German name of the field</param>
/// <param name="Saved">what another window has saved</param>
/// <param name="Typed">what was typed here</param>
public sealed record WalkDifference(string Label, string Saved, string Typed)
{
    public static IReadOnlyList<WalkDifference> Between(DraftAnswers saved, DraftAnswers typed, DraftStep step, QuestionLists lists)
    {
        var (there, here) = (WalkSummary.Of(saved, step, lists), WalkSummary.Of(typed, step, lists));
        return [.. there.Zip(here).Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new WalkDifference(pair.First.Label, pair.First.Text, pair.Second.Text))];
    }
}
