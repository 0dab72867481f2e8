namespace Kgc.QualityDesk.SelfChecks;

/// <summary>An edition of the self-check's catalogue, as it stands in its file. A saved result keeps the edition that it was made with.</summary>
/// <param name="Edition">its code, such as <c>4</c></param>
/// <param name="Name">German</param>
/// <param name="Owner">who answers for its words</param>
/// <param name="Note">where the words come from</param>
/// <param name="ValidFrom">from this day on new runs take it, until a later one does</param>
/// <param name="Short">what a short run asks</param>
/// <param name="Criteria">in the order in which they are asked</param>
public sealed record CriteriaEdition(
    string Edition, string Name, string Owner, string Note, DateOnly ValidFrom, CriteriaEdition.ShortRun Short, IReadOnlyList<Criterion> Criteria)
{
    /// <param name="Fixed">codes that every short run asks</param>
    /// <param name="Chosen">how many more the person chooses</param>
    public sealed record ShortRun(IReadOnlyList<string> Fixed, int Chosen);

    public Criterion? Find(string code) => Criteria.FirstOrDefault(c => string.Equals(c.Code, code, StringComparison.OrdinalIgnoreCase));
}
