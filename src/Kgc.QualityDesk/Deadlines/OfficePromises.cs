using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Deadlines;

/// <summary>The active promises of one office in their order, with their conditions read.</summary>
public sealed class OfficePromises
{
    private readonly CaseSchema _schema;
    private readonly List<(ConditionTree? Tree, PromiseTerms Terms)> _promises = [];

    /// <param name="schema">open: a word that was a value when the promise was written is taken as it stands</param>
    /// <param name="promises">in their order</param>
    internal OfficePromises(CaseSchema schema, IEnumerable<ServicePromise> promises)
    {
        _schema = schema;
        foreach (var promise in promises)
        {
            var tree = promise.Condition.Length == 0 ? null : ConditionTree.TryRead(promise.Condition, schema.Fields, out _);
            // A condition that has become unreadable holds for no case: better the office's own days than a promise by mistake.
            if (tree is not null || promise.Condition.Length == 0)
            {
                _promises.Add((tree, promise.Terms));
            }
        }
    }

    public static OfficePromises None { get; } = new(CaseSchema.Charts, []);

    /// <summary>The first promise whose condition holds for the case as it is now; null where none does.</summary>
    public PromiseTerms? FirstFor(Case theCase, DateTimeOffset now)
    {
        var moment = new ConditionMoment(now, BerlinTime.Zone);
        return _promises.Find(promise => promise.Tree is null || _schema.Holds(promise.Tree, theCase, moment)).Terms;
    }

    /// <summary>Lists of the case that a condition reads and no rule looks at are fetched before they are asked for.</summary>
    internal void Prepare(DeskDb db, Case theCase)
    {
        foreach (var field in _promises.SelectMany(promise => promise.Tree is null ? [] : FieldsOf(promise.Tree)).Distinct(StringComparer.Ordinal))
        {
            CaseFields.Load(db, theCase, field);
        }
    }

    /// <summary>Codes of the fields that a condition reads.</summary>
    public static IEnumerable<string> FieldsOf(ConditionTree tree) => tree switch
    {
        ConditionTree.All all => all.Parts.SelectMany(FieldsOf),
        ConditionTree.Any any => any.Parts.SelectMany(FieldsOf),
        ConditionTree.Not not => FieldsOf(not.Inner),
        ConditionTree.Test test => test.Operands.OfType<ConditionOperand.Other>().Select(other => other.Field.Code).Prepend(test.Field.Code),
        _ => [],
    };
}
