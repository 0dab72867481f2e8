using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>One of some values, kept as text, as a number or as an enumeration, or none.</summary>
/// <param name="column">where it is kept</param>
/// <param name="read">its code</param>
/// <param name="kept">how the database keeps a code</param>
internal sealed class ChoiceColumn<T>(Expression<Func<Case, T>> column, Func<Case, string?> read, Func<string, T> kept) : CaseColumn
{
    private static readonly bool IsNullable = default(T) is null;

    public override object? Read(Case theCase, DateTimeOffset now) => read(theCase);

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        var value = sql.Column(column);
        var missing = IsNullable ? Expression.Equal(value, Expression.Constant(null, typeof(T))) : (Expression)Expression.Constant(false);
        if (test.Operator == ConditionOperator.Empty)
        {
            var none = typeof(T) == typeof(string) ? ConditionSql.Or(missing, Expression.Equal(value, Expression.Constant(""))) : missing;
            return negated ? Expression.Not(none) : none;
        }

        var any = Any(value, [.. test.Operands.Cast<ConditionOperand.Word>().Select(w => kept(w.Value))], negated, sql);
        return !negated ? any : IsNullable ? ConditionSql.Or(missing, Expression.Not(any)) : Expression.Not(any);
    }

    /// <summary>Codes are compared as they are; where a collation ignores case, the index finds them and letters decide.</summary>
    private static Expression Any(Expression value, List<T> values, bool negated, ConditionSql sql)
    {
        if (typeof(T) != typeof(string) || !sql.HasExactCollation)
        {
            return ConditionSql.AnyOf(value, values);
        }

        var exactly = ConditionSql.AnyOf(sql.Exact(value), values);
        return negated ? exactly : ConditionSql.And(ConditionSql.AnyOf(value, values), exactly);
    }
}
