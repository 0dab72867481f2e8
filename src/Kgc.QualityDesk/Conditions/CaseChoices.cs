using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Conditions;

/// <summary>The values of a case's fields that are data of the desk, not code: offices, lists, districts, advisors.</summary>
public sealed record CaseChoices
{
    /// <summary>An allowed value with the number it is kept as; of a person also whether cases are given to them.</summary>
    public sealed record Kept(int Id, ConditionChoice Choice, bool Advises = false);

    public IReadOnlyList<Kept> Offices { get; init; } = [];

    public IReadOnlyList<Kept> Advisors { get; init; } = [];

    public IReadOnlyList<ConditionChoice> Types { get; init; } = [];

    /// <summary>What each office calls its kinds of case.</summary>
    public IReadOnlyDictionary<(string Office, string Code), string> TypeNames { get; init; } = new Dictionary<(string, string), string>();

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
        var rows = (await ChoiceRow.ReadAsync(db, mine, cancel)).ToLookup(r => r.Kind, StringComparer.Ordinal);
        var types = rows[ChoiceRow.CaseTypes].ToList();
        return new CaseChoices
        {
            Offices = [.. rows[ChoiceRow.Offices].OrderBy(o => o.Code, StringComparer.Ordinal).Select(o => new Kept(o.Id, new(o.Code, o.Name, o.Other)))],
            Advisors = [.. rows[ChoiceRow.People].OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Id).Select(p => Person(p, me))],
            Types = [.. types.GroupBy(t => t.Code).Select(same => new ConditionChoice(same.Key, [.. same.Select(t => t.Name).Distinct()]))],
            TypeNames = types.ToDictionary(t => (t.Other, t.Code), t => t.Name),
            Districts = [.. rows[ChoiceRow.Districts].OrderBy(d => d.Code, StringComparer.Ordinal).Select(d => District(d.Code, d.Name, d.Other))],
            Terms = Enum.GetValues<TermKind>().SelectMany(kind => rows[kind.ToString()].Select(t => (Kind: kind, Choice: new ConditionChoice(t.Code, t.Name))))
                .ToLookup(t => t.Kind, t => t.Choice),
        };
    }

    private static Kept Person(ChoiceRow person, int? me) =>
        new(person.Id, person.Id == me ? new(person.Code, person.Name, "ich", "me") : new(person.Code, person.Name), person.Place > 0);

    private static ConditionChoice District(string key, string shortName, string name) => new(key, shortName, name, shortName.Split(',', '(')[0].Trim());
}
