namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One comparison of a typed value, in memory.</summary>
internal static class ConditionTests
{
    public static bool Holds(ConditionTree.Test test, object? value, Func<ConditionField, object?> read, ConditionMoment? moment) => test.Operator switch
    {
        ConditionOperator.Empty => value is null or "" or IReadOnlyCollection<string> { Count: 0 },
        ConditionOperator.Yes => value is true,
        _ when value is null => false,
        ConditionOperator.Contains => ((string)value).Contains(Word(test.Operands[0]), StringComparison.Ordinal),
        ConditionOperator.StartsWith => ((string)value).StartsWith(Word(test.Operands[0]), StringComparison.Ordinal),
        _ when value is decimal number => Numbers(test, number, read),
        _ when value is DateTimeOffset at => moment is not null && Dates(test, at, read, moment),
        _ when value is string text => test.Operands.Any(operand => text == Word(operand)),
        _ => value is IReadOnlyCollection<string> list && test.Operands.Any(operand => list.Contains(Word(operand), StringComparer.Ordinal)),
    };

    private static string Word(ConditionOperand operand) => ((ConditionOperand.Word)operand).Value;

    private static bool Numbers(ConditionTree.Test test, decimal value, Func<ConditionField, object?> read)
    {
        decimal? Of(int index) => test.Operands[index] switch
        {
            ConditionOperand.Number number => number.Value,
            ConditionOperand.Other other => read(other.Field) as decimal?,
            _ => null,
        };
        return test.Operator switch
        {
            ConditionOperator.Less => value < Of(0),
            ConditionOperator.AtMost => value <= Of(0),
            ConditionOperator.Greater => value > Of(0),
            ConditionOperator.AtLeast => value >= Of(0),
            ConditionOperator.Between => value >= Of(0) && value <= Of(1),
            _ => Enumerable.Range(0, test.Operands.Count).Any(index => value == Of(index)),
        };
    }

    private static bool Dates(ConditionTree.Test test, DateTimeOffset value, Func<ConditionField, object?> read, ConditionMoment moment)
    {
        (DateTimeOffset From, DateTimeOffset To)? Of(int index) => test.Operands[index] switch
        {
            ConditionOperand.Date date => date.Value.Range(moment),
            ConditionOperand.Other other when read(other.Field) is DateTimeOffset at => (at, at.AddTicks(1)),
            _ => null,
        };
        return test.Operator switch
        {
            ConditionOperator.Less => value < Of(0)?.From,
            ConditionOperator.AtMost => value < Of(0)?.To,
            ConditionOperator.Greater => value >= Of(0)?.To,
            ConditionOperator.AtLeast => value >= Of(0)?.From,
            ConditionOperator.Between => value >= Of(0)?.From && value < Of(1)?.To,
            _ => Enumerable.Range(0, test.Operands.Count).Any(index => Of(index) is var (from, to) && value >= from && value < to),
        };
    }
}
