namespace Kgc.QualityDesk.SelfChecks;

/// <summary>
/// What an office learns of its Land's self-checks: counts only, none of 1 to 4, and none by which such a count could be worked out.
/// </summary>
/// <param name="Office">code</param>
/// <param name="Year">in which the runs began</param>
/// <param name="Runs">with at least one stage; null for fewer than five</param>
/// <param name="Quarters">1 to 4</param>
/// <param name="Steps">how often a criterion was chosen as a next step</param>
/// <param name="Ladders">what was said per criterion and edition</param>
public sealed record SelfCheckBoard(
    string Office, int Year, int? Runs, IReadOnlyList<SelfCheckBoard.Quarter> Quarters, IReadOnlyList<SelfCheckBoard.StepCount> Steps,
    IReadOnlyList<SelfCheckBoard.Ladder> Ladders)
{
    /// <param name="Number">1 to 4</param>
    /// <param name="Count">null where hidden</param>
    public sealed record Quarter(int Number, int? Count);

    /// <param name="Criterion">code</param>
    /// <param name="Name">as the latest edition has it</param>
    /// <param name="Count">null where hidden</param>
    public sealed record StepCount(string Criterion, string Name, int? Count);

    /// <param name="Edition">whose stages they are</param>
    /// <param name="Criterion">code</param>
    /// <param name="Name">German</param>
    /// <param name="Stages">by stage, from the first; null where hidden</param>
    /// <param name="Unknown">„weiß nicht“</param>
    /// <param name="NotApplicable">„trifft nicht zu“</param>
    /// <param name="Open">not answered or not asked</param>
    public sealed record Ladder(string Edition, string Criterion, string Name, IReadOnlyList<int?> Stages, int? Unknown, int? NotApplicable, int? Open);
}
