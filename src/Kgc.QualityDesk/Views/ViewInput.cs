namespace Kgc.QualityDesk.Views;

/// <summary>A view as somebody wants it.</summary>
/// <param name="Name">what it is called</param>
/// <param name="Condition">in the condition language; null or empty for all cases</param>
/// <param name="Columns">codes of <see cref="CaseColumns"/> in their order; null for the usual ones</param>
/// <param name="Sort">one of the sorts of the case list; null for the newest first</param>
/// <param name="Office">code of the office to share it with; null to keep it to oneself</param>
/// <param name="Version">that was read, for a change</param>
public sealed record ViewInput(string? Name, string? Condition, IReadOnlyList<string>? Columns, string? Sort, string? Office, int? Version = null)
{
    public const int NameLength = 80;

    /// <summary>As long as a condition may be.</summary>
    public const int ConditionLength = 2000;
}
