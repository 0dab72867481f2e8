using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Conditions;

/// <summary>The values of a case's fields that are data of the desk, not code: offices, lists, districts, advisors.</summary>
public sealed record CaseChoices
{
    /// <summary>An allowed value with the number it is kept as.</summary>
    public sealed record Kept(int Id, ConditionChoice Choice);

    public IReadOnlyList<Kept> Offices { get; init; } = [];

    public IReadOnlyList<Kept> Advisors { get; init; } = [];

    public IReadOnlyList<ConditionChoice> Types { get; init; } = [];

    public IReadOnlyList<ConditionChoice> Districts { get; init; } = [];

    public required ILookup<TermKind, ConditionChoice> Terms { get; init; }

    /// <summary>Values beyond these are taken as they are written: a chart is checked without a database.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What ships with the desk, for charts.</summary>
    public static CaseChoices Shipped { get; } = new()
    {
        IsOpen = true,
        Terms = ShippedLists.Terms.ToLookup(t => t.Kind, t => new ConditionChoice(t.Code, t.Name)),
        Types = [.. ShippedLists.CaseTypes.Select(row => new ConditionChoice(row[0], row[1]))],
        Districts = [.. ShippedLists.Districts.Select(d => District(d.Key, d.ShortName, d.Name))],
    };

    /// <summary>What this person may ask for: every list, the people of their own offices.</summary>
    public static Task<CaseChoices> ReadAsync(DeskDb db, Actor by, CancellationToken cancel) => ReadAsync(db, [.. by.OfficeIds], by.PersonId, cancel);

    /// <summary>What an office's own rules may name; a word that is no value any more is taken as it was written.</summary>
    public static async Task<CaseChoices> ReadAsync(DeskDb db, int officeId, CancellationToken cancel) =>
        await ReadAsync(db, [officeId], null, cancel) with { IsOpen = true };

    private static async Task<CaseChoices> ReadAsync(DeskDb db, int[] mine, int? me, CancellationToken cancel)
    {
        var offices = await db.Offices.AsNoTracking().Select(o => new { o.Id, o.Code, o.LandName, o.Name }).ToListAsync(cancel);
        var terms = await db.Terms.AsNoTracking().Select(t => new { t.Kind, t.Code, t.Name, t.SortOrder }).ToListAsync(cancel);
        var types = await db.CaseTypes.AsNoTracking().Select(t => new { t.Code, t.Name, t.SortOrder }).ToListAsync(cancel);
        var districts = await db.Districts.AsNoTracking().ToListAsync(cancel);
        var people = await db.Users.AsNoTracking().Where(p => p.Email != null && p.Offices.Any(o => mine.Contains(o.OfficeId)))
            .Select(p => new { p.Id, p.Email, p.DisplayName }).ToListAsync(cancel);
        return new CaseChoices
        {
            Offices = [.. offices.OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => new Kept(o.Id, new(o.Code, o.LandName, o.Name)))],
            Advisors = [.. people.OrderBy(p => p.DisplayName, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => new Kept(p.Id, p.Id == me ? new(p.Email!, p.DisplayName, "ich", "me") : new(p.Email!, p.DisplayName)))],
            Types = [.. types.OrderBy(t => t.SortOrder).GroupBy(t => t.Code).Select(same => new ConditionChoice(same.Key, [.. same.Select(t => t.Name).Distinct()]))],
            Districts = [.. districts.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => District(d.Key, d.ShortName, d.Name))],
            Terms = terms.OrderBy(t => t.SortOrder).ToLookup(t => t.Kind, t => new ConditionChoice(t.Code, t.Name)),
        };
    }

    private static ConditionChoice District(string key, string shortName, string name) => new(key, shortName, name, shortName.Split(',', '(')[0].Trim());
}
