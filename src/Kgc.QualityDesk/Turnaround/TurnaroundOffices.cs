using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>The offices whose figures a person may see.</summary>
internal static class TurnaroundOffices
{
    /// <exception cref="RuleBroken">not-allowed without a role that has figures, not-found for another office</exception>
    public static async Task<int[]> OfAsync(DeskDb db, string? code, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        var own = by.OfficeIds.ToArray();
        if (string.IsNullOrEmpty(code))
        {
            return own;
        }

        var id = await db.Offices.Where(o => o.Code == code && own.Contains(o.Id)).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancel);
        return id is { } found ? [found] : throw new RuleBroken("not-found");
    }
}
