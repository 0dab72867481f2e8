using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Messages;

/// <summary>Where a person was named and has not said yet that they have read it; cases that they no longer see are not among them.</summary>
public sealed class MyMentions(Desk desk, DeskDb db)
{
    public const int Most = 50;

    /// <param name="Id">public id of the mention</param>
    /// <param name="CaseNumber">where</param>
    /// <param name="Subject">of the case</param>
    /// <param name="Who">wrote the note</param>
    /// <param name="At">when</param>
    public sealed record Row(string Id, string CaseNumber, string Subject, string Who, DateTimeOffset At);

    public Task<List<Row>> OpenAsync(Actor by, CancellationToken cancel) => Open(by)
        .OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Most)
        .Select(m => new Row(m.PublicId, m.Case!.Number, m.Case.Subject, m.Message!.AuthorName, m.At)).ToListAsync(cancel);

    public Task<int> CountAsync(Actor by, CancellationToken cancel) => Open(by).CountAsync(cancel);

    public Task SeenAsync(string id, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var mention = await db.Mentions.SingleOrDefaultAsync(m => m.PublicId == id && m.PersonId == by.PersonId, cancel) ?? throw new RuleBroken("not-found");
        mention.SeenAt ??= now;
    }, cancel);

    private IQueryable<Mention> Open(Actor by)
    {
        var offices = by.OfficeIds.Where(by.Advises).ToArray();
        return db.Mentions.AsNoTracking().Where(m => m.PersonId == by.PersonId && m.SeenAt == null && offices.Contains(m.Case!.OfficeId));
    }
}
