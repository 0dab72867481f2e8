namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// What a condition means for typed fields. The same tree is evaluated here and translated to SQL. It knows two truth values only:
/// a comparison with a field that has no value does not hold, so its negation does.
/// </summary>
public abstract record ConditionTree
{
    /// <param name="read">the value of a field: a string, a decimal, a DateTimeOffset, a bool, strings of a list, or null</param>
    /// <param name="moment">when and where it is asked; without it no comparison of dates holds</param>
    public abstract bool Holds(Func<ConditionField, object?> read, ConditionMoment? moment);

    public sealed record All(IReadOnlyList<ConditionTree> Parts) : ConditionTree
    {
        public override bool Holds(Func<ConditionField, object?> read, ConditionMoment? moment) => Parts.All(part => part.Holds(read, moment));
    }

    public sealed record Any(IReadOnlyList<ConditionTree> Parts) : ConditionTree
    {
        public override bool Holds(Func<ConditionField, object?> read, ConditionMoment? moment) => Parts.Any(part => part.Holds(read, moment));
    }

    public sealed record Not(ConditionTree Inner) : ConditionTree
    {
        public override bool Holds(Func<ConditionField, object?> read, ConditionMoment? moment) => !Inner.Holds(read, moment);
    }

    public sealed record Test(ConditionField Field, ConditionOperator Operator, IReadOnlyList<ConditionOperand> Operands) : ConditionTree
    {
        public override bool Holds(Func<ConditionField, object?> read, ConditionMoment? moment) =>
            ConditionTests.Holds(this, read(Field), read, moment);
    }

    /// <summary>Reads a condition over the fields of a schema and nothing else.</summary>
    public static ConditionTree? TryRead(string text, ConditionSchema schema, out ConditionError? error)
    {
        var tree = default(ConditionTree);
        error = Condition.Attempt(text, () => tree = new ConditionBinder(schema).Bind(Condition.Terms(text).Term));
        return error is null ? tree : null;
    }
}
