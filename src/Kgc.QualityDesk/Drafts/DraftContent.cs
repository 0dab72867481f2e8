namespace Kgc.QualityDesk.Drafts;

/// <summary>What lies sealed in a draft.</summary>
public sealed record DraftContent(DraftAnswers Answers)
{
    /// <summary>
    /// Which page's script saved a step last, and its how many-th save that was: a page never stands against itself, and a slow
    /// save never overtakes a later one.
    /// </summary>
    public sealed record Save(string Writer, int Turn);

    public IReadOnlyDictionary<DraftStep, Save> Saves { get; init; } = new Dictionary<DraftStep, Save>();
}
