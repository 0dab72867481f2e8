using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>The target groups of a case: some values, or none.</summary>
internal sealed class ListColumn : CaseColumn
{
    public override object? Read(Case theCase, DateTimeOffset now) => theCase.TargetGroups.ConvertAll(g => g.Code);

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        Expression<Func<Case, IEnumerable<CaseTargetGroup>>> groups = c => c.TargetGroups;
        var list = sql.Column(groups);
        Expression any;
        if (test.Operator == ConditionOperator.Empty)
        {
            any = Expression.Not(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(CaseTargetGroup)], list));
        }
        else
        {
            var group = Expression.Parameter(typeof(CaseTargetGroup), "g");
            var codes = test.Operands.Cast<ConditionOperand.Word>().Select(w => w.Value).ToList();
            var one = Expression.Lambda<Func<CaseTargetGroup, bool>>(
                ConditionSql.AnyOf(sql.Exact(Expression.Property(group, nameof(CaseTargetGroup.Code))), codes), group);
            any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(CaseTargetGroup)], list, one);
        }

        return negated ? Expression.Not(any) : any;
    }
}
