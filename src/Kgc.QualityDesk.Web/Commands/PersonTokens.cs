using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Commands;

/// <summary>Personal access tokens; only their hash is kept.</summary>
internal sealed class PersonTokens(Desk desk, DeskDb db)
{
    public sealed record Added(int Id, string Token, DateTimeOffset ExpiresAt);

    /// <exception cref="RuleBroken">input.invalid when nobody has this address</exception>
    public async Task<Added> AddAsync(string email, int days, CancellationToken cancel)
    {
        var personId = await PersonIdAsync(email, cancel);
        var token = Secret.New();
        var row = await desk.ChangeAsync(now =>
        {
            var fresh = new ApiToken { PersonId = personId, Hash = Secret.Hash(token), CreatedAt = now, ExpiresAt = now.AddDays(days) };
            db.ApiTokens.Add(fresh);
            return Task.FromResult(fresh);
        }, cancel);
        return new Added(row.Id, token, row.ExpiresAt);
    }

    public async Task<IReadOnlyList<(int Id, DateTimeOffset ExpiresAt)>> ListAsync(string email, DateTimeOffset now, CancellationToken cancel)
    {
        var personId = await PersonIdAsync(email, cancel);
        var rows = await db.ApiTokens.AsNoTracking().Where(t => t.PersonId == personId && t.RevokedAt == null && t.ExpiresAt > now)
            .OrderBy(t => t.Id).Select(t => new { t.Id, t.ExpiresAt }).ToListAsync(cancel);
        return [.. rows.Select(t => (t.Id, t.ExpiresAt))];
    }

    /// <exception cref="RuleBroken">input.invalid when there is no such token</exception>
    public Task RevokeAsync(int id, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id, cancel)
            ?? throw RuleBroken.Field("id", "Ein Token mit dieser Kennung gibt es nicht.");
        token.RevokedAt ??= now;
    }, cancel);

    private async Task<int> PersonIdAsync(string email, CancellationToken cancel) =>
        await db.Users.Where(p => p.IsActive && p.NormalizedEmail == email.Trim().ToUpperInvariant()).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancel)
        ?? throw RuleBroken.Field("email", "Unter dieser Adresse arbeitet hier niemand.");
}
