using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>The kinds of case that an office takes. One whose flowchart is not published is not offered.</summary>
public sealed class CaseTypes(DeskDb db)
{
    private static readonly Compiled<Func<DeskDb, int, string, CancellationToken, Task<CaseType?>>> One = new(() => EF.CompileAsyncQuery(
        (DeskDb db, int office, string code, CancellationToken cancel) => db.CaseTypes.AsNoTracking().SingleOrDefault(t => t.OfficeId == office && t.Code == code
            && t.IsActive && db.WorkflowVersions.Any(v => v.DefinitionId == t.WorkflowId && v.IsLatest))));

    /// <summary>What staff of these offices may open, each code once.</summary>
    public async Task<IReadOnlyList<CaseType>> OfferedAsync(IEnumerable<int> officeIds, CancellationToken cancel)
    {
        var offices = officeIds.ToArray();
        var types = await Offered().Where(t => offices.Contains(t.OfficeId)).OrderBy(t => t.SortOrder).ThenBy(t => t.OfficeId).ToListAsync(cancel);
        return [.. types.DistinctBy(t => t.Code)];
    }

    /// <exception cref="RuleBroken">input.invalid where the office takes no such cases</exception>
    public async Task<CaseType> OfAsync(int officeId, string? code, CancellationToken cancel)
    {
        var wanted = string.IsNullOrWhiteSpace(code) ? CaseType.QualityQuestion : code.Trim();
        var type = await One.For(db)(db, officeId, wanted, cancel);
        return type ?? throw (wanted == CaseType.QualityQuestion
            ? new InvalidOperationException($"No flowchart is published for the questions of office {officeId}.")
            : RuleBroken.Field("type", "Diese Vorgangsart nimmt die Stelle nicht an."));
    }

    /// <summary>German names by office and code.</summary>
    public async Task<IReadOnlyDictionary<(string Office, string Code), string>> NamesAsync(CancellationToken cancel) =>
        (await db.CaseTypes.AsNoTracking().Select(t => new { Office = t.Office!.Code, t.Code, t.Name }).ToListAsync(cancel))
            .ToDictionary(t => (t.Office, t.Code), t => t.Name);

    private IQueryable<CaseType> Offered() =>
        db.CaseTypes.AsNoTracking().Where(t => t.IsActive && db.WorkflowVersions.Any(v => v.DefinitionId == t.WorkflowId && v.IsLatest));
}
