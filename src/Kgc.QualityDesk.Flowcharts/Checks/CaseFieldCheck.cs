namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Every field of the case that an expression reads exists and fits what it is compared with.</summary>
internal static class CaseFieldCheck
{
    public static void Check(ActivityNode node, ConditionSchema? fields, List<Finding> findings)
    {
        if (fields is null || ActivityTypes.KindOf(node.Type) == NodeKind.Unknown)
        {
            return;
        }

        foreach (var (name, expression) in node.Inputs)
        {
            Check(expression, fields, $"{node.NodeId}.{name}", findings);
        }

        foreach (var @case in node.Cases)
        {
            Check(@case.Condition, fields, $"{node.NodeId}.cases.{@case.Label}", findings);
        }
    }

    private static void Check(InputExpression expression, ConditionSchema fields, string place, List<Finding> findings)
    {
        if (expression.Condition is { } condition)
        {
            if (condition.For(fields, out var error) is null)
            {
                findings.Add(new(place, $"Die Bedingung passt nicht, {error}"));
            }
        }
        else if (expression.Path is { } path && ConditionSchema.IsOfCase(path) && fields.Fault(path) is { } fault)
        {
            findings.Add(new(place, fault));
        }
    }
}
