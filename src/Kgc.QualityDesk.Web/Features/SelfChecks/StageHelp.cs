using Kgc.QualityDesk.Knowledge;
using Kgc.QualityDesk.SelfChecks;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>What may help with a profile: instruments and topics by the rules of the edition, with published knowledge where there is some.</summary>
public sealed record StageHelp(IReadOnlyList<(string Criterion, Criterion.Item Item, string? Address)> Items, IReadOnlyList<KnowledgeHit> Hits)
{
    private const int Looked = 3, PerCriterion = 3, Most = 6;

    public static StageHelp None { get; } = new([], []);

    public static async Task<StageHelp> FindAsync(KnowledgeSearch search, SelfCheckRun run, StageProfile profile, CancellationToken cancel)
    {
        List<string> chosen = [.. run.Steps.Select(s => s.Criterion).OfType<string>()];
        List<(string, Criterion.Item, string?)> items = [];
        foreach (var (criterion, item) in StageSuggestions.Of(profile, chosen, run.Phase))
        {
            items.Add((criterion.Name, item, await AddressAsync(search, item, run.Office?.Code, cancel)));
        }

        return new StageHelp(items, await HitsAsync(search, run, profile, chosen, cancel));
    }

    /// <summary>Only an entry that bears the name is taken for it.</summary>
    private static async Task<string?> AddressAsync(KnowledgeSearch search, Criterion.Item item, string? office, CancellationToken cancel)
    {
        var name = item.Name.Split(" (")[0];
        var hits = await search.FindAsync(new KnowledgeQuery(item.Search, office, PerCriterion, [KnowledgeKind.Instrument]), cancel);
        return hits.FirstOrDefault(h => h.Title.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(h.Title, StringComparison.OrdinalIgnoreCase))?.Address;
    }

    /// <summary>For the criteria of the chosen steps; without any, for the first whose ladder goes on.</summary>
    private static async Task<IReadOnlyList<KnowledgeHit>> HitsAsync(
        KnowledgeSearch search, SelfCheckRun run, StageProfile profile, IReadOnlyCollection<string> chosen, CancellationToken cancel)
    {
        var lines = profile.Lines.Where(l => chosen.Count > 0 ? chosen.Contains(l.Criterion.Code) : l.Stage < l.Of).Take(Looked);
        List<KnowledgeHit> hits = [];
        foreach (var line in lines)
        {
            hits.AddRange(await search.FindAsync(new KnowledgeQuery($"{line.Criterion.Name} {line.Criterion.Question}", run.Office?.Code, PerCriterion,
                [KnowledgeKind.Answer, KnowledgeKind.Workshop]), cancel));
        }

        return [.. hits.DistinctBy(h => h.Slug).Take(Most)];
    }
}
