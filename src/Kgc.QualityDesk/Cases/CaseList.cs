using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>The cases that a person may see, filtered, sorted and paged by key, never by offset.</summary>
public sealed class CaseList(DeskDb db, CaseConditions conditions)
{
    /// <summary>Where counting stops.</summary>
    public const int MostCounted = 1000;

    public static IReadOnlyList<string> Sorts { get; } = ["-received", "received", "due", "-due", "number", "-number", FollowUp, $"-{FollowUp}"];

    /// <summary>By Wiedervorlage: only cases that have one, and only for whoever advises them.</summary>
    internal const string FollowUp = "follow-up";

    public Task<Page<CaseRow>> PageAsync(CaseFilter filter, Actor by, CancellationToken cancel) =>
        PageAsync(filter, by, cases => cases.Select(CaseRow.Of), cancel);

    /// <param name="filter">what is asked</param>
    /// <param name="by">who asks; the projection only ever gets what this person may see</param>
    /// <param name="project">to the wanted row</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">input.invalid with fields, condition.invalid with the place</exception>
    public async Task<Page<T>> PageAsync<T>(
        CaseFilter filter, Actor by, Func<IQueryable<Case>, IQueryable<T>> project, CancellationToken cancel) where T : ICaseKey
    {
        var narrow = CaseNarrowing.Of(db, conditions, filter, by);
        var (sort, limit) = (narrow.Sort, narrow.Limit);
        var cursor = Cursor.Read(filter.Cursor, sort);
        var fitting = await narrow.ReadAsync(cancel);
        var whole = string.IsNullOrEmpty(filter.Office) ? db.CasePartsFor(by) : [db.CasesListedFor(by)];
        List<IQueryable<Case>> parts = [.. whole.Select(part => CaseOrder.Apply(fitting(part.AsNoTracking()), sort, cursor, IdOf(cursor)).Take(limit + 1))];
        var rows = await PatientlyAsync(filter, wait => project(Merged(parts, sort, limit)).ToListAsync(wait), cancel);
        if (rows.Count <= limit)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<T>(rows, CaseOrder.After(rows[^1], sort).ToString());
    }

    /// <summary>How many there are, up to <see cref="MostCounted"/>; one more says that there are more.</summary>
    /// <exception cref="RuleBroken">as for a page</exception>
    public async Task<int> CountAsync(CaseFilter filter, Actor by, CancellationToken cancel)
    {
        var cases = await CasesAsync(filter, by, cancel);
        return await PatientlyAsync(filter, wait => cases.Take(MostCounted + 1).CountAsync(wait), cancel);
    }

    /// <summary>All cases that fit, in no order.</summary>
    internal async Task<IQueryable<Case>> CasesAsync(CaseFilter filter, Actor by, CancellationToken cancel)
    {
        var fitting = await CaseNarrowing.Of(db, conditions, filter, by).ReadAsync(cancel);
        return fitting(db.CasesListedFor(by).AsNoTracking());
    }

    // A case that is gone since leaves nothing to compare with; the instant alone is then good enough.
    private IQueryable<int> IdOf(Cursor? cursor) => db.Cases.Where(c => c.Number == cursor!.Key).Select(c => c.Id);

    /// <summary>The first rows of every part by its index, put in order: nobody sorts all cases of two offices for fifty of them.</summary>
    private IQueryable<Case> Merged(List<IQueryable<Case>> parts, string sort, int limit)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var ids = parts.Select(part => part.Select(c => c.Id)).Aggregate((some, more) => some.Concat(more));
        return CaseOrder.Apply(db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)), sort, null, ids).Take(limit + 1);
    }

    /// <summary>What a person composed may take a few seconds; a plain list needs no watch.</summary>
    private Task<T> PatientlyAsync<T>(CaseFilter filter, Func<CancellationToken, Task<T>> query, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(filter.Condition) && string.IsNullOrWhiteSpace(filter.Q) ? query(cancel) : QueryPatience.RunAsync(db, query, cancel);
}
