namespace Kgc.QualityDesk.SelfChecks;

/// <summary>What may help by the rules of the edition: for criteria of the chosen steps first, then for those where a stage is low.</summary>
public static class StageSuggestions
{
    /// <summary>More nobody reads.</summary>
    public const int Most = 8;

    /// <param name="profile">the result</param>
    /// <param name="chosen">criteria of the chosen steps</param>
    /// <param name="phase">code of the phase; null meets every rule</param>
    public static IReadOnlyList<(Criterion Criterion, Criterion.Item Item)> Of(StageProfile profile, IReadOnlyCollection<string> chosen, string? phase) =>
    [
        .. profile.Lines.Where(l => l.Stage is not null).OrderBy(l => chosen.Contains(l.Criterion.Code) ? 0 : 1)
            .SelectMany(l => l.Criterion.Suggestions.Where(rule => l.Stage <= rule.UpTo && Fits(rule, phase))
                .SelectMany(rule => rule.Items.Select(item => (l.Criterion, item))))
            .DistinctBy(s => s.item.Name, StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    private static bool Fits(Criterion.Suggestion rule, string? phase) => phase is null || rule.Phases.Count == 0 || rule.Phases.Contains(phase);
}
