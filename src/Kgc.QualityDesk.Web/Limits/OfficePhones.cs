using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Limits;

/// <summary>Whom to call while the pages refuse. Read once a minute at most: the page that tells is the one that a flood asks for.</summary>
public sealed class OfficePhones(IServiceScopeFactory scopes, TimeProvider time)
{
    public sealed record Line(string Office, string Phone);

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _one = new(1);
    private (DateTimeOffset Until, IReadOnlyList<Line> Lines) _known = (DateTimeOffset.MinValue, []);

    public async Task<IReadOnlyList<Line>> AllAsync(CancellationToken cancel)
    {
        if (_known.Until <= time.GetUtcNow() && await _one.WaitAsync(TimeSpan.Zero, cancel))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var rows = await scope.ServiceProvider.GetRequiredService<DeskDb>().Offices.AsNoTracking().OrderBy(o => o.Id)
                    .Select(o => new { o.LandName, o.ContactPhone }).ToListAsync(cancel);
                _known = (time.GetUtcNow() + Kept, [.. rows.Where(r => !string.IsNullOrWhiteSpace(r.ContactPhone)).Select(r => new Line(r.LandName, r.ContactPhone!))]);
            }
            finally
            {
                _one.Release();
            }
        }

        return _known.Lines;
    }
}
