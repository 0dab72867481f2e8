namespace Kgc.QualityDesk.SelfChecks;

/// <summary>A criterion of the catalogue. A code means the same criterion in every edition.</summary>
/// <param name="Code">such as <c>GP05</c></param>
/// <param name="Name">German</param>
/// <param name="Sentence">what it is about, in one sentence</param>
/// <param name="Question">guiding question</param>
/// <param name="Evidence">how to tell</param>
/// <param name="Stages">from the first to the fullest; how many is the edition's choice</param>
/// <param name="Suggestions">what may help, by stage and phase</param>
public sealed record Criterion(
    string Code, string Name, string Sentence, string Question, string Evidence, IReadOnlyList<Criterion.Stage> Stages,
    IReadOnlyList<Criterion.Suggestion> Suggestions)
{
    /// <summary>False where its stages mean something else than in earlier editions although there are as many.</summary>
    public bool Comparable { get; init; } = true;

    /// <param name="Text">a plain statement</param>
    /// <param name="Next">what to do next from here</param>
    public sealed record Stage(string Text, string Next);

    /// <param name="UpTo">holds for this stage and those below</param>
    /// <param name="Items">instruments and topics</param>
    public sealed record Suggestion(int UpTo, IReadOnlyList<Item> Items)
    {
        /// <summary>Codes of phases; empty for all. A run without a phase meets every rule.</summary>
        public IReadOnlyList<string> Phases { get; init; } = [];
    }

    /// <param name="Name">German</param>
    /// <param name="Use">what for</param>
    /// <param name="Search">words with which published knowledge about it is found</param>
    public sealed record Item(string Name, string Use, string Search);
}
