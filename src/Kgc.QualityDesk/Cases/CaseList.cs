using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>The cases that a person may see, filtered, sorted and paged by key, never by offset.</summary>
public sealed class CaseList(DeskDb db, CaseConditions conditions)
{
    private const int MaxWords = 8;

    public static IReadOnlyList<string> Sorts { get; } = ["-received", "received", "due", "-due", "number", "-number"];

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
        var (sort, limit) = Check(filter);
        var cursor = Cursor.Read(filter.Cursor, sort);
        var cases = Filtered(db.CasesListedFor(by).AsNoTracking(), filter, by);
        var lastId = cursor is null ? 0
            : await db.Cases.Where(c => c.Number == cursor.Key).Select(c => c.Id).SingleOrDefaultAsync(cancel);
        var rows = await RowsAsync(await MeetingAsync(cases, filter, by, cancel), some =>
            project(CaseOrder.Apply(some, sort, cursor, lastId).Take(limit + 1)), filter, cancel);
        if (rows.Count <= limit)
        {
            return new Page<T>(rows, null);
        }

        rows.RemoveAt(limit);
        return new Page<T>(rows, CaseOrder.After(rows[^1], sort).ToString());
    }

    private async Task<IQueryable<Case>> MeetingAsync(IQueryable<Case> cases, CaseFilter filter, Actor by, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(filter.Condition) ? cases : await conditions.MatchingAsync(cases, filter.Condition, by, cancel);

    private Task<List<T>> RowsAsync<T>(IQueryable<Case> cases, Func<IQueryable<Case>, IQueryable<T>> rows, CaseFilter filter, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(filter.Condition) ? rows(cases).ToListAsync(cancel)
            : QueryPatience.RunAsync(db, wait => rows(cases).ToListAsync(wait), cancel);

    private static (string Sort, int Limit) Check(CaseFilter filter)
    {
        var fields = new InputFields();
        var sort = string.IsNullOrEmpty(filter.Sort) ? Sorts[0] : filter.Sort;
        if (!Sorts.Contains(sort))
        {
            fields.Add("sort", $"Sortieren lässt sich nach: {string.Join(", ", Sorts)}.");
        }

        var limit = PageLimit.Read(fields, filter.Limit);
        if (!string.IsNullOrEmpty(filter.Stage) && !Words.TryParse<Stage>(filter.Stage, out _))
        {
            fields.Add("stage", "Diesen Abschnitt gibt es nicht.");
        }

        if (!string.IsNullOrEmpty(filter.Status) && !Words.TryParse<CaseStatus>(filter.Status, out _))
        {
            fields.Add("status", "Diesen Stand gibt es nicht.");
        }

        fields.ThrowIfAny();
        return (sort, limit);
    }

    private static IQueryable<Case> Filtered(IQueryable<Case> cases, CaseFilter filter, Actor by)
    {
        if (!string.IsNullOrEmpty(filter.Office))
        {
            cases = cases.Where(c => c.Office!.Code == filter.Office);
        }

        if (Words.TryParse<Stage>(filter.Stage, out var stage))
        {
            cases = cases.Where(c => c.Stage == stage);
        }

        if (Words.TryParse<CaseStatus>(filter.Status, out var status))
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (!string.IsNullOrEmpty(filter.Type))
        {
            cases = cases.Where(c => c.TypeCode == filter.Type);
        }

        if (!string.IsNullOrEmpty(filter.Topic))
        {
            cases = cases.Where(c => c.Topic == filter.Topic);
        }

        return Found(OfAdvisor(cases, filter.Advisor, by), filter.Q, by);
    }

    private static IQueryable<Case> OfAdvisor(IQueryable<Case> cases, string? advisor, Actor by)
    {
        if (string.IsNullOrWhiteSpace(advisor))
        {
            return cases;
        }

        var email = advisor.Trim().ToUpperInvariant();
        return advisor == "me" ? cases.Where(c => c.AdvisorId == by.PersonId) : cases.Where(c => c.Advisor!.NormalizedEmail == email);
    }

    /// <summary>Who may not see the person who asks cannot find a case by that person's name either.</summary>
    private static IQueryable<Case> Found(IQueryable<Case> cases, string? q, Actor by)
    {
        var advised = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : [];
        foreach (var word in (q ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MaxWords))
        {
            var folded = Folding.Fold(word);
            cases = advised.Length == 0
                ? cases.Where(c => c.Subject.Contains(word) || c.Number.Contains(word))
                : cases.Where(c => (advised.Contains(c.OfficeId) && c.SearchText.Contains(folded)) || c.Subject.Contains(word) || c.Number.Contains(word));
        }

        return cases;
    }
}
