using System.Linq.Expressions;
using System.Reflection;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Conditions;

/// <summary>
/// Translates the tree of a condition to a query. Negation moves down to the comparisons, because SQL's third truth value would turn
/// „not (x &lt; 5)“ of a missing x into neither. Values become parameters, so that the same shape of condition is compiled once.
/// </summary>
internal sealed class ConditionSql(CaseSchema schema, ConditionMoment moment, string? exactCollation)
{
    private sealed record Held<T>(T Value);

    private static readonly MethodInfo CollateMethod = typeof(RelationalDbFunctionsExtensions).GetMethod(nameof(RelationalDbFunctionsExtensions.Collate))!;

    private static readonly MethodInfo ContainsMethod = typeof(Enumerable).GetMethods()
        .Single(m => m.Name == nameof(Enumerable.Contains) && m.GetParameters().Length == 2);

    public ParameterExpression TheCase { get; } = Expression.Parameter(typeof(Case), "c");

    public ConditionMoment Moment => moment;

    /// <summary>Comparing letter by letter needs a word to a database whose own collation ignores case.</summary>
    public bool HasExactCollation => exactCollation is not null;

    public Expression<Func<Case, bool>> Of(ConditionTree tree) => Expression.Lambda<Func<Case, bool>>(Of(tree, negated: false), TheCase);

    public CaseColumn ColumnOf(ConditionField field) => schema.ColumnOf(field);

    /// <summary>The column of a lambda over the one case that is asked for.</summary>
    public Expression Column(LambdaExpression column) => Swap.In(column.Body, column.Parameters[0], TheCase);

    public Expression Exact(Expression text) => exactCollation is null
        ? text
        : Expression.Call(CollateMethod.MakeGenericMethod(text.Type), Expression.Constant(EF.Functions), text, Expression.Constant(exactCollation));

    public static Expression Parameter<T>(T value) => Expression.Property(Expression.Constant(new Held<T>(value)), nameof(Held<>.Value));

    public static Expression AnyOf<T>(Expression column, IReadOnlyList<T> values) => values.Count switch
    {
        0 => Expression.Constant(false),
        1 => Expression.Equal(column, Parameter(values[0])),
        _ => Expression.Call(ContainsMethod.MakeGenericMethod(typeof(T)), Parameter(values.ToArray()), column),
    };

    public static Expression And(params IReadOnlyList<Expression> parts) => Joined(parts, Expression.AndAlso);

    public static Expression Or(params IReadOnlyList<Expression> parts) => Joined(parts, Expression.OrElse);

    private Expression Of(ConditionTree tree, bool negated) => tree switch
    {
        ConditionTree.All all => negated ? Or([.. all.Parts.Select(p => Of(p, negated))]) : And([.. all.Parts.Select(p => Of(p, negated))]),
        ConditionTree.Any any => negated ? And([.. any.Parts.Select(p => Of(p, negated))]) : Or([.. any.Parts.Select(p => Of(p, negated))]),
        ConditionTree.Not not => Of(not.Inner, !negated),
        ConditionTree.Test test => ColumnOf(test.Field).Matches(test, negated, this),
        _ => throw new InvalidOperationException(tree.GetType().Name),
    };

    /// <summary>As a balanced tree: a chain of a hundred would be a hundred levels deep.</summary>
    private static Expression Joined(IReadOnlyList<Expression> parts, Func<Expression, Expression, Expression> join)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var half = parts.Count / 2;
        return join(Joined([.. parts.Take(half)], join), Joined([.. parts.Skip(half)], join));
    }

    internal sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        public static Expression In(Expression body, Expression from, Expression to) => new Swap(from, to).Visit(body)!;

        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
