using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Views;

/// <summary>How many cases each view shows, counted together and only as far as a person reads on.</summary>
public sealed class CountViews(DeskDb db, CaseList cases)
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>„17“, „1.000+“.</summary>
    public static string Text(int count) => count > CaseList.MostCounted ? CaseList.MostCounted.ToString("N0", German) + "+" : count.ToString("N0", German);

    /// <summary>By public id; without the views whose condition cannot be read any more, and empty when counting takes too long.</summary>
    public async Task<IReadOnlyDictionary<string, string>> RunAsync(IReadOnlyList<SavedView> views, Actor by, CancellationToken cancel)
    {
        List<IQueryable<int>> parts = [];
        HashSet<int> readable = [];
        for (var i = 0; i < views.Count; i++)
        {
            if (await CasesAsync(views[i], by, cancel) is { } some)
            {
                var at = i;
                readable.Add(at);
                parts.Add(some.Take(CaseList.MostCounted + 1).Select(_ => at));
            }
        }

        if (parts.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        try
        {
            var counts = await QueryPatience.RunAsync(db, wait => parts.Aggregate((some, more) => some.Concat(more))
                .GroupBy(at => at).Select(g => new { At = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.At, g => g.Count, wait), cancel);
            return readable.ToDictionary(at => views[at].PublicId, at => Text(counts.GetValueOrDefault(at)), StringComparer.Ordinal);
        }
        catch (RuleBroken broken) when (broken.Code == "condition.too-slow")
        {
            return new Dictionary<string, string>();
        }
    }

    private async Task<IQueryable<Case>?> CasesAsync(SavedView view, Actor by, CancellationToken cancel)
    {
        try
        {
            return await cases.CasesAsync(new CaseFilter { Condition = view.Condition }, by, cancel);
        }
        catch (RuleBroken broken) when (broken.Code == "condition.invalid")
        {
            return null;
        }
    }
}
