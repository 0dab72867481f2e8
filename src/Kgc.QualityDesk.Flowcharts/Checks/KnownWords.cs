namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What the desk knows; the checker refuses what is not in it.</summary>
/// <param name="Roles">Who may hold a task.</param>
/// <param name="TaskTypes">Types with a page of their own; any other type gets the generic page, built from its <c>form</c>.</param>
/// <param name="Templates">Message templates.</param>
/// <param name="Stages">Stages of a case.</param>
/// <param name="ClosureReasons">Reasons with which a chart may close a case.</param>
public sealed record KnownWords(
    IReadOnlySet<string> Roles,
    IReadOnlySet<string> TaskTypes,
    IReadOnlySet<string> Templates,
    IReadOnlySet<string> Stages,
    IReadOnlySet<string> ClosureReasons)
{
    /// <summary>The fields behind <c>case.</c>; null leaves them unchecked.</summary>
    public ConditionSchema? CaseFields { get; init; }
}
