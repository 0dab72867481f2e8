using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Offices;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Tasks;

/// <summary>The lists that questions are classified by, read once per page.</summary>
public sealed class TermNames
{
    private readonly List<Term> _terms;
    private readonly List<CaseType> _types;

    private TermNames(List<Term> terms, List<CaseType> types) => (_terms, _types) = (terms, types);

    public static async Task<TermNames> ReadAsync(DeskDb db, CancellationToken cancel) =>
        new(await db.Terms.AsNoTracking().OrderBy(t => t.SortOrder).ToListAsync(cancel), await db.CaseTypes.AsNoTracking().ToListAsync(cancel));

    /// <summary>The name of a code; an unknown code stands for itself.</summary>
    public string? Of(TermKind kind, string? code) =>
        code is null ? null : _terms.Find(t => t.Kind == kind && t.Code == code)?.Name ?? code;

    /// <summary>The office's name of a kind of case; an unknown code stands for itself.</summary>
    public string TypeOf(int officeId, string code) => _types.Find(t => t.OfficeId == officeId && t.Code == code)?.Name ?? code;

    public IEnumerable<SelectListItem> Items(TermKind kind) =>
        _terms.Where(t => t.Kind == kind && t.IsActive).Select(t => new SelectListItem(t.Name, t.Code));
}
