using System.Linq.Expressions;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Conditions;

/// <summary>Where the value of a field is found: in a case at hand, and in the database.</summary>
internal abstract class CaseColumn
{
    /// <summary>The value as <see cref="ConditionTree.Holds"/> takes it.</summary>
    public abstract object? Read(Case theCase, DateTimeOffset now);

    /// <summary>A comparison as an expression that both databases translate, true or false and never unknown where it is negated.</summary>
    public abstract Expression Matches(ConditionTree.Test test, bool negated, ConditionSql sql);
}
