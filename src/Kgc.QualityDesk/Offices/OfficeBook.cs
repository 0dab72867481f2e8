using System.Data.Common;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Offices;

/// <summary>
/// The offices for the foot of every page, kept in memory for half a minute so that no page asks the database for them; a change on
/// this node shows at once. Without a database it says what it last knew: error pages need a foot too.
/// </summary>
public sealed class OfficeBook(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(30);

    private Page? _page;

    private sealed record Page(IReadOnlyList<OfficeCard> Offices, long ReadAt);

    /// <summary>All offices, Thüringen first.</summary>
    public async ValueTask<IReadOnlyList<OfficeCard>> AllAsync(CancellationToken cancel)
    {
        var known = Volatile.Read(ref _page);
        if (known is { ReadAt: > 0 } && time.GetElapsedTime(known.ReadAt) < Kept)
        {
            return known.Offices;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<DeskDb>();
            var readAt = time.GetTimestamp();
            var offices = await db.Offices.AsNoTracking().OrderByDescending(o => o.LandName).ToListAsync(cancel);
            var fresh = new Page([.. offices.Select(OfficeCard.Of)], readAt);
            // What was forgotten while it was being read is not kept.
            Interlocked.CompareExchange(ref _page, fresh, known);
            return fresh.Offices;
        }
        catch (DbException)
        {
            return known?.Offices ?? [];
        }
    }

    public async ValueTask<OfficeCard?> OfAsync(string? code, CancellationToken cancel) => code is null ? null
        : (await AllAsync(cancel)).FirstOrDefault(o => o.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads anew at the next question.</summary>
    public void Forget()
    {
        var known = Volatile.Read(ref _page);
        Volatile.Write(ref _page, known is null ? null : known with { ReadAt = 0 });
    }
}
