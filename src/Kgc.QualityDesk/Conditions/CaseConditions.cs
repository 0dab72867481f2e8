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
    /// <summary>The fields and values that this person may name.</summary>
    public async Task<CaseSchema> SchemaAsync(Actor by, CancellationToken cancel) => new(await CaseChoices.ReadAsync(db, by, cancel));

    /// <summary>
    /// The cases among <paramref name="cases"/> for which the condition holds now. A condition reads the whole case, so it finds only
    /// cases whose office the person works for as advisor or supervisor.
    /// </summary>
    /// <exception cref="RuleBroken">condition.invalid with the place, or not-allowed for whoever advises nobody</exception>
    public async Task<IQueryable<Case>> MatchingAsync(IQueryable<Case> cases, string condition, Actor by, CancellationToken cancel)
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
        return cases.AdvisedBy(by).Where(Holding(tree!, schema));
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
