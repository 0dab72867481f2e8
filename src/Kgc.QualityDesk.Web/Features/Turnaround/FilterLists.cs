using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>What the filters offer, in two statements.</summary>
public sealed record FilterLists(IReadOnlyList<SelectListItem> Offices, IReadOnlyList<SelectListItem> Topics, IReadOnlyList<SelectListItem> Types)
{
    public static async Task<FilterLists> ReadAsync(DeskDb db, Actor by, CancellationToken cancel)
    {
        var mine = by.OfficeIds.ToArray();
        var rows = await (
            from office in db.Offices.AsNoTracking()
            where mine.Contains(office.Id)
            join type in db.CaseTypes on office.Id equals type.OfficeId into types
            from type in types.DefaultIfEmpty()
            orderby office.Code
            select new { office.Code, office.LandName, Type = (string?)type!.Code, Name = (string?)type.Name }).ToListAsync(cancel);
        var topics = await db.Terms.AsNoTracking().Where(t => t.Kind == TermKind.Topic).OrderBy(t => t.SortOrder)
            .Select(t => new SelectListItem(t.Name, t.Code)).ToListAsync(cancel);
        return new FilterLists([.. rows.DistinctBy(r => r.Code).Select(r => new SelectListItem(r.LandName, r.Code))], topics,
            [.. rows.Where(r => r.Type is not null).DistinctBy(r => r.Type).Select(r => new SelectListItem(r.Name, r.Type))]);
    }
}
