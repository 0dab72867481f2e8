using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Web.Api.SelfChecks;

/// <summary>An edition of the self-check's catalogue, for programs.</summary>
internal sealed record CatalogueAnswer(
    string Edition, string Name, string Owner, string Note, DateOnly ValidFrom, CatalogueAnswer.ShortRun Short, IReadOnlyList<CatalogueAnswer.One> Criteria,
    IReadOnlyList<string> Editions)
{
    public static CatalogueAnswer Of(CriteriaEdition edition, IEnumerable<CriteriaEdition> all) => new(edition.Edition, edition.Name, edition.Owner, edition.Note,
        edition.ValidFrom, new ShortRun(edition.Short.Fixed, edition.Short.Chosen),
        [.. edition.Criteria.Select(c => new One(c.Code, c.Name, c.Sentence, c.Question, c.Evidence, [.. c.Stages.Select((s, i) => new Stage(i + 1, s.Text, s.Next))]))],
        [.. all.Select(e => e.Edition)]);

    public sealed record ShortRun(IReadOnlyList<string> Fixed, int Chosen);

    public sealed record One(string Code, string Name, string Sentence, string Question, string Evidence, IReadOnlyList<Stage> Stages);

    public sealed record Stage(int Number, string Text, string Next);
}
