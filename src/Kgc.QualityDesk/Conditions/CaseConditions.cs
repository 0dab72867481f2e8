using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Conditions;

/// <summary>Reads what a person typed as a condition over cases.</summary>
public sealed class CaseConditions(DeskDb db, TimeProvider time)
{
    private (Actor By, CaseChoices Choices)? _read;

    /// <summary>The fields and values that this person may name.</summary>
    public async Task<CaseSchema> SchemaAsync(Actor by, CancellationToken cancel) => new(await ChoicesAsync(by, cancel));

    /// <summary>The lists that cases are classified by, read once per request however many ask for them.</summary>
    public async Task<CaseChoices> ChoicesAsync(Actor by, CancellationToken cancel)
    {
        if (_read is not { } read || !ReferenceEquals(read.By, by))
        {
            _read = read = (by, await CaseChoices.ReadAsync(db, by, cancel));
        }

        return read.Choices;
    }

    /// <summary>
    /// The cases among <paramref name="cases"/> for which the condition holds now. A condition reads the whole case, so it finds only
    /// cases whose office the person works for as advisor or supervisor.
    /// </summary>
    /// <exception cref="RuleBroken">condition.invalid with the place, or not-allowed for whoever advises nobody</exception>
    public async Task<IQueryable<Case>> MatchingAsync(IQueryable<Case> cases, string condition, Actor by, CancellationToken cancel) =>
        cases.AdvisedBy(by).Where(await HoldingAsync(condition, by, cancel));

    /// <summary>The same as an expression, for a query in several parts. Whoever uses it keeps to the cases that the person advises.</summary>
    /// <exception cref="RuleBroken">as above</exception>
    internal async Task<Expression<Func<Case, bool>>> HoldingAsync(string condition, Actor by, CancellationToken cancel)
    {
        if (!by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        // Hostile text is refused before the database is asked for anything.
        _ = Condition.TryParse(condition, out var slip);
        Refuse(slip);
        var schema = await SchemaAsync(by, cancel);
        var tree = ConditionTree.TryRead(condition, schema.Fields, out var error);
        Refuse(error);
        return Holding(tree!, schema);
    }

    /// <summary>A condition that was read already, as a query of the database at hand.</summary>
    public Expression<Func<Case, bool>> Holding(ConditionTree tree, CaseSchema schema) =>
        new ConditionSql(schema, new ConditionMoment(time.GetUtcNow(), BerlinTime.Zone), db.ExactCollation).Of(tree);

    private static void Refuse(ConditionError? error)
    {
        if (error is not null)
        {
            throw new RuleBroken("condition.invalid", error.ToString())
            {
                Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["condition"] = error.ToString() },
                Place = new TextPlace(error.Position, error.Line, error.Column),
            };
        }
    }
}
