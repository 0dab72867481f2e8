using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Conditions;

/// <summary>„Trifft jetzt auf n Fälle zu“: how many cases that a person may see fulfil a condition. Stops counting where nobody reads on.</summary>
public sealed class CountMatching(DeskDb db, CaseConditions conditions)
{
    public const int Most = 10_000;

    /// <param name="Count">at most <see cref="Most"/></param>
    /// <param name="IsMore">there are more than that</param>
    public sealed record Result(int Count, bool IsMore)
    {
        private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

        public string Text => IsMore ? $"trifft jetzt auf mehr als {Most.ToString("N0", German)} Fälle zu"
            : Count == 1 ? "trifft jetzt auf 1 Fall zu"
            : $"trifft jetzt auf {Count.ToString("N0", German)} Fälle zu";
    }

    /// <param name="condition">as it was typed</param>
    /// <param name="office">code of one office, or null for all of the person's</param>
    /// <param name="by">who asks</param>
    /// <param name="cancel">gives up, also in the middle of a count</param>
    /// <exception cref="RuleBroken">condition.invalid with the place, condition.too-slow, not-allowed, not-found for an office that is not theirs</exception>
    public async Task<Result> RunAsync(string condition, string? office, Actor by, CancellationToken cancel)
    {
        var cases = db.Cases.AsNoTracking().VisibleTo(by);
        if (!string.IsNullOrEmpty(office))
        {
            var mine = by.OfficeIds.ToArray();
            var id = await db.Offices.Where(o => o.Code == office && mine.Contains(o.Id)).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancel)
                ?? throw new RuleBroken("not-found");
            cases = cases.Where(c => c.OfficeId == id);
        }

        var matching = await conditions.MatchingAsync(cases, condition, by, cancel);
        var count = await QueryPatience.RunAsync(db, wait => matching.Take(Most + 1).CountAsync(wait), cancel);
        return new Result(Math.Min(count, Most), count > Most);
    }

    /// <summary>The same for a decision of a chart; null where it reads more than fields of the case, or does not fit them.</summary>
    public async Task<Result?> TryAsync(string condition, string? office, Actor by, CancellationToken cancel)
    {
        try
        {
            return await RunAsync(condition, office, by, cancel);
        }
        catch (RuleBroken broken) when (broken.Code is "condition.invalid" or "condition.too-slow" or "not-allowed" or "not-found")
        {
            return null;
        }
    }
}
