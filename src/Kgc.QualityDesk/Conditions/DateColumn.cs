using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>An instant, or none. A day is a stretch of instants, so that no function stands around the column and its index serves.</summary>
internal sealed class DateColumn(Expression<Func<Case, DateTimeOffset?>> column, Func<Case, DateTimeOffset?> read) : CaseColumn
{
    private static readonly ConstantExpression None = Expression.Constant(null, typeof(DateTimeOffset?));

    public override object? Read(Case theCase, DateTimeOffset now) => read(theCase);

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        var value = sql.Column(column);
        if (test.Operator == ConditionOperator.Empty)
        {
            return negated ? Expression.NotEqual(value, None) : Expression.Equal(value, None);
        }

        if (test.Operator == ConditionOperator.AnyOf)
        {
            List<Expression> any = [.. test.Operands.Select(o => negated ? Outside(value, o, o, sql) : ConditionSql.And(NotBefore(value, o, sql), NotAfter(value, o, sql)))];
            return negated ? ConditionSql.And(any) : ConditionSql.Or(any);
        }

        var (low, high) = (test.Operands[0], test.Operands[^1]);
        return (test.Operator, negated) switch
        {
            (ConditionOperator.Less, false) => Before(value, low, sql),
            (ConditionOperator.Less, true) => Unless(value, low, NotBefore(value, low, sql), sql),
            (ConditionOperator.AtMost, false) => NotAfter(value, low, sql),
            (ConditionOperator.AtMost, true) => Unless(value, low, After(value, low, sql), sql),
            (ConditionOperator.Greater, false) => After(value, low, sql),
            (ConditionOperator.Greater, true) => Unless(value, low, NotAfter(value, low, sql), sql),
            (ConditionOperator.AtLeast, false) => NotBefore(value, low, sql),
            (ConditionOperator.AtLeast, true) => Unless(value, low, Before(value, low, sql), sql),
            (_, false) => ConditionSql.And(NotBefore(value, low, sql), NotAfter(value, high, sql)),
            (_, true) => Outside(value, low, high, sql),
        };
    }

    private static Expression Outside(Expression value, ConditionOperand low, ConditionOperand high, ConditionSql sql) =>
        ConditionSql.Or(Unless(value, low, Before(value, low, sql), sql), Unless(value, high, After(value, high, sql), sql));

    /// <summary>What a missing value makes untrue, it makes true when negated: on either side.</summary>
    private static Expression Unless(Expression value, ConditionOperand operand, Expression then, ConditionSql sql) => operand is ConditionOperand.Other other
        ? ConditionSql.Or(Expression.Equal(value, None), Expression.Equal(OtherOf(other, sql), None), then)
        : ConditionSql.Or(Expression.Equal(value, None), then);

    private static Expression Before(Expression value, ConditionOperand operand, ConditionSql sql) => Expression.LessThan(value, From(operand, sql));

    private static Expression NotBefore(Expression value, ConditionOperand operand, ConditionSql sql) => Expression.GreaterThanOrEqual(value, From(operand, sql));

    private static Expression After(Expression value, ConditionOperand operand, ConditionSql sql) => operand is ConditionOperand.Other other
        ? Expression.GreaterThan(value, OtherOf(other, sql))
        : Expression.GreaterThanOrEqual(value, To(operand, sql));

    private static Expression NotAfter(Expression value, ConditionOperand operand, ConditionSql sql) => operand is ConditionOperand.Other other
        ? Expression.LessThanOrEqual(value, OtherOf(other, sql))
        : Expression.LessThan(value, To(operand, sql));

    private static Expression From(ConditionOperand operand, ConditionSql sql) => operand is ConditionOperand.Other other
        ? OtherOf(other, sql)
        : ConditionSql.Parameter((DateTimeOffset?)((ConditionOperand.Date)operand).Value.Range(sql.Moment).From.ToUniversalTime());

    private static Expression To(ConditionOperand operand, ConditionSql sql) =>
        ConditionSql.Parameter((DateTimeOffset?)((ConditionOperand.Date)operand).Value.Range(sql.Moment).To.ToUniversalTime());

    private static Expression OtherOf(ConditionOperand.Other other, ConditionSql sql) => sql.Column(((DateColumn)sql.ColumnOf(other.Field)).Lambda);

    private LambdaExpression Lambda => column;
}
