using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Links;

/// <summary>What a case has to do with others, of those that a person sees as a whole. The rest is left out, and not counted.</summary>
public sealed class FindLinks(DeskDb db)
{
    /// <summary>Links that stand, and those that were taken back, the latest first; empty where this person sees no links.</summary>
    public async Task<IReadOnlyList<LinkRow>> OfCaseAsync(string number, Actor by, CancellationToken cancel)
    {
        var whole = db.Cases.AdvisedBy(by);
        var me = await whole.Where(c => c.Number == number).Select(c => (int?)c.Id).SingleOrDefaultAsync(cancel);
        if (me is not { } id)
        {
            return [];
        }

        var rows = await db.CaseLinks.AsNoTracking().Where(l => (l.FromId == id || l.ToId == id)
                && whole.Any(c => c.Id == l.FromId) && whole.Any(c => c.Id == l.ToId))
            .OrderByDescending(l => l.Id).Take(MostShown)
            .Select(l => new { Link = l, Other = l.FromId == id ? l.To! : l.From! })
            .Select(l => new { l.Link, l.Other.Number, l.Other.Subject, l.Other.Stage, l.Other.Status, l.Other.DueAt, l.Other.Version }).ToListAsync(cancel);
        return [.. rows.Select(r => new LinkRow(r.Link.PublicId, r.Link.Kind, r.Link.FromId == id, r.Number, r.Subject, r.Stage, r.Status, r.DueAt,
            r.Link.At, r.Link.ByName, r.Link.Note, r.Link.UndoneAt, r.Link.UndoneByName) { OtherVersion = r.Version })];
    }

    private const int MostShown = 100;
}
