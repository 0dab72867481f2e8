using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>Yes or no, computed when read: time never changes a row.</summary>
internal sealed class FlagColumn(Expression<Func<Case, DateTimeOffset, bool>> column, Func<Case, DateTimeOffset, bool> read) : CaseColumn
{
    public override object? Read(Case theCase, DateTimeOffset now) => read(theCase, now);

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        if (test.Operator == ConditionOperator.Empty)
        {
            return Expression.Constant(negated);
        }

        var holds = ConditionSql.Swap.In(sql.Column(column), column.Parameters[1], ConditionSql.Parameter(sql.Moment.Now.ToUniversalTime()));
        return negated ? Expression.Not(holds) : holds;
    }
}
