using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>A whole number, or none. Fractions and giants are brought to the whole number that decides.</summary>
internal sealed class NumberColumn(Expression<Func<Case, int?>> column, Func<Case, int?> read) : CaseColumn
{
    public override object? Read(Case theCase, DateTimeOffset now) => read(theCase) is { } number ? (decimal)number : null;

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        var value = sql.Column(column);
        var missing = Expression.Equal(value, Expression.Constant(null, typeof(int?)));
        if (test.Operator == ConditionOperator.Empty)
        {
            return negated ? Expression.Not(missing) : missing;
        }

        Expression least = Side(test, 0, Math.Ceiling, sql), most = Side(test, test.Operator == ConditionOperator.Between ? 1 : 0, Math.Floor, sql);
        return (test.Operator, negated) switch
        {
            (ConditionOperator.Less, false) => Expression.LessThan(value, least),
            (ConditionOperator.Less, true) => Unless(Expression.GreaterThanOrEqual(value, least)),
            (ConditionOperator.AtMost, false) => Expression.LessThanOrEqual(value, most),
            (ConditionOperator.AtMost, true) => Unless(Expression.GreaterThan(value, most)),
            (ConditionOperator.Greater, false) => Expression.GreaterThan(value, most),
            (ConditionOperator.Greater, true) => Unless(Expression.LessThanOrEqual(value, most)),
            (ConditionOperator.AtLeast, false) => Expression.GreaterThanOrEqual(value, least),
            (ConditionOperator.AtLeast, true) => Unless(Expression.LessThan(value, least)),
            (ConditionOperator.Between, false) => ConditionSql.And(Expression.GreaterThanOrEqual(value, least), Expression.LessThanOrEqual(value, most)),
            (ConditionOperator.Between, true) => Unless(Expression.LessThan(value, least), Expression.GreaterThan(value, most)),
            (_, false) => Equal(),
            (_, true) => ConditionSql.Or(missing, Expression.Not(Equal())),
        };

        // What a missing value makes untrue, it makes true when negated: on either side.
        Expression Unless(params Expression[] parts) => ConditionSql.Or([missing, .. Others(test, sql).Select(o => Expression.Equal(o, Expression.Constant(null, typeof(int?)))), .. parts]);

        Expression Equal()
        {
            var constants = test.Operands.OfType<ConditionOperand.Number>().Select(n => n.Value).Where(n => decimal.Truncate(n) == n && n is >= int.MinValue and <= int.MaxValue);
            List<Expression> any = [ConditionSql.AnyOf(value, constants.Select(n => (int?)n).ToList())];
            any.AddRange(Others(test, sql).Select(o => ConditionSql.And(
                Expression.NotEqual(value, Expression.Constant(null, typeof(int?))), Expression.Equal(value, o))));
            return ConditionSql.Or(any);
        }
    }

    private static IEnumerable<Expression> Others(ConditionTree.Test test, ConditionSql sql) =>
        test.Operands.OfType<ConditionOperand.Other>().Select(o => ((NumberColumn)sql.ColumnOf(o.Field)).In(sql));

    private Expression In(ConditionSql sql) => sql.Column(column);

    private static Expression Side(ConditionTree.Test test, int index, Func<decimal, decimal> round, ConditionSql sql) => test.Operands[index] switch
    {
        ConditionOperand.Number number => ConditionSql.Parameter((int?)Math.Clamp(round(number.Value), int.MinValue, int.MaxValue)),
        ConditionOperand.Other other => ((NumberColumn)sql.ColumnOf(other.Field)).In(sql),
        _ => throw new InvalidOperationException("A number is compared with numbers."),
    };
}
