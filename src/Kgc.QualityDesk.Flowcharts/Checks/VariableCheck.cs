namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Every expression can be evaluated, and every name that it reads exists where it stands.</summary>
internal sealed class VariableCheck(IReadOnlyList<string> inputNames, List<Finding> findings)
{
    public static void Declarations(IReadOnlyList<VariableDefinition> variables, string place, List<Finding> findings)
    {
        foreach (var variable in variables)
        {
            if (variable.Name.Length == 0 || variable.Name is "case" || variable.Name.StartsWith("case.", StringComparison.Ordinal))
            {
                findings.Add(new(place, $"„{variable.Name}“ darf keine Variable heißen"));
            }

            if (variable.Fault() is { } fault)
            {
                findings.Add(new(place, $"Der Anfangswert der Variable „{variable.Name}“ passt nicht: {fault}"));
            }
        }

        foreach (var twice in variables.GroupBy(variable => variable.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            findings.Add(new(place, $"Die Variable „{twice.Key}“ ist doppelt vorhanden"));
        }
    }

    public void Check(ActivityNode node, HashSet<string> visible)
    {
        if (ActivityTypes.KindOf(node.Type) == NodeKind.Unknown)
        {
            return;
        }

        foreach (var (name, expression) in node.Inputs)
        {
            Check(expression, $"{node.NodeId}.{name}", visible);
        }

        foreach (var @case in node.Cases)
        {
            Check(@case.Condition, $"{node.NodeId}.cases.{@case.Label}", visible);
        }

        CheckTarget(node.Result, $"{node.NodeId}.result", visible);
        CheckTarget(node.Variable, $"{node.NodeId}.variable", visible);
        CheckInner(node, visible);
    }

    private void CheckInner(ActivityNode node, HashSet<string> visible)
    {
        Declarations(node.Variables, $"{node.NodeId}.variables", findings);
        var inside = new HashSet<string>(visible, StringComparer.Ordinal);
        inside.UnionWith(node.Variables.Select(variable => variable.Name));
        foreach (var activity in node.Activities)
        {
            Check(activity, inside);
        }

        if (node.Body is not null)
        {
            inside.UnionWith(["CurrentValue", "CurrentIndex"]);
            Check(node.Body, inside);
        }
    }

    private void Check(InputExpression expression, string place, HashSet<string> visible)
    {
        if (expression.Fault is { } fault)
        {
            findings.Add(new(place, fault));
            return;
        }

        if (expression.Kind == ExpressionKind.Input && !inputNames.Contains(expression.Path))
        {
            findings.Add(new(place, $"Eine Eingabe „{expression.Path}“ hat der Ablauf nicht"));
        }

        foreach (var path in expression.Paths.Where(path => !Exists(path, visible)))
        {
            findings.Add(new(place, Missing(path)));
        }
    }

    private void CheckTarget(string? variable, string place, HashSet<string> visible)
    {
        if (variable is not null && !visible.Contains(variable))
        {
            findings.Add(new(place, Missing(variable)));
        }
    }

    private static bool Exists(string path, HashSet<string> visible) =>
        visible.Contains(path)
        || (path.IndexOf('.') is var dot and > 0 && (visible.Contains(path[..dot]) || (path[..dot] == "case" && path.Length > dot + 1)));

    private static string Missing(string path) => path.Split('.')[0] switch
    {
        "case" => "Nach „case“ fehlt das Feld, etwa „case.topic“",
        "CurrentValue" or "CurrentIndex" => $"„{path}“ gibt es nur innerhalb von {ActivityTypes.ParallelForEach}",
        var name => $"Eine Variable „{name}“ gibt es hier nicht",
    };
}
