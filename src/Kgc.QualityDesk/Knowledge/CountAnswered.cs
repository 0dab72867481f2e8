using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Knowledge.Answered;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>„Das beantwortet meine Frage“: counts a question that needed no case. Nothing about the person is kept.</summary>
public sealed class CountAnswered(Desk desk, DeskDb db)
{
    /// <param name="slug">of a published entry</param>
    /// <param name="key">random, one per rendered form (<see cref="Secret.New"/>): the same key counts once</param>
    /// <param name="channel">where it was said</param>
    /// <param name="officeCode">of the question, where it is known already; the entry's own office wins</param>
    /// <param name="cancel">gives up</param>
    /// <returns>false when this form was counted before</returns>
    /// <exception cref="RuleBroken">not-found for an entry that is not published</exception>
    public Task<bool> RunAsync(string slug, string key, AnsweredChannel channel, string? officeCode, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var entry = await db.KnowledgeEntries.AsNoTracking().Where(e => e.Slug == slug && e.State == KnowledgeState.Published)
                .Select(e => new { e.Id, e.OfficeId }).SingleOrDefaultAsync(cancel) ?? throw new RuleBroken("not-found");
            var hash = Secret.Hash(key);
            if (await db.AnsweredWithoutCases.AnyAsync(a => a.KeyHash == hash, cancel))
            {
                return false;
            }

            var office = entry.OfficeId
                ?? await db.Offices.Where(o => o.Code == officeCode).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancel);
            db.AnsweredWithoutCases.Add(new AnsweredWithoutCase
            {
                EntryId = entry.Id, OfficeId = office, Day = BerlinTime.DateOf(now), Channel = channel, KeyHash = hash,
            });
            return true;
        }, cancel);
}
