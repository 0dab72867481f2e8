using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>A text that every case has, compared letter by letter. One in capital letters only may use its index, whatever the collation.</summary>
internal sealed class TextColumn(Expression<Func<Case, string>> column, Func<Case, string> read, bool isCapital = false) : CaseColumn
{
    // Above every sign that a condition may hold: the end of everything that begins with a text.
    private const char Last = '\uFFFF';

    public override object? Read(Case theCase, DateTimeOffset now) => read(theCase);

    public override Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql)
    {
        var text = sql.Column(column);
        List<string> words = [.. test.Operands.Cast<ConditionOperand.Word>().Select(w => w.Value)];
        var positive = test.Operator switch
        {
            ConditionOperator.Empty => Expression.Equal(text, Expression.Constant("")),
            ConditionOperator.Contains => Expression.Call(sql.Exact(text), nameof(string.Contains), [], ConditionSql.Parameter(words[0])),
            ConditionOperator.StartsWith => Starts(text, words[0], negated, sql),
            _ when isCapital && sql.HasExactCollation && !negated => ConditionSql.And(ConditionSql.AnyOf(text, words), ConditionSql.AnyOf(sql.Exact(text), words)),
            _ => ConditionSql.AnyOf(sql.Exact(text), words),
        };
        return negated ? Expression.Not(positive) : positive;
    }

    /// <summary>Not by LIKE alone: on SQLite it ignores case, and its index is of no use to it.</summary>
    private Expression Starts(Expression text, string word, bool negated, ConditionSql sql)
    {
        var exactly = Expression.Equal(Expression.Call(sql.Exact(text), nameof(string.IndexOf), [], ConditionSql.Parameter(word)), Expression.Constant(0));
        if (!isCapital || negated)
        {
            return exactly;
        }

        return sql.HasExactCollation
            ? ConditionSql.And(Expression.Call(text, nameof(string.StartsWith), [], ConditionSql.Parameter(word)), exactly)
            : ConditionSql.And(
                Expression.GreaterThanOrEqual(Compared(text, word), Expression.Constant(0)),
                Expression.LessThan(Compared(text, word + Last), Expression.Constant(0)));
    }

    private static MethodCallExpression Compared(Expression text, string word) =>
        Expression.Call(typeof(string), nameof(string.Compare), [], text, ConditionSql.Parameter(word));
}
