namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds everything for which a definition must not be published, all at once.</summary>
public static class DefinitionCheck
{
    /// <summary>Far more than a person can read on one drawing; it keeps a hostile file from taking minutes.</summary>
    public const int MaxActivities = 500;
    public const int MaxConnections = 2000;

    public static IReadOnlyList<Problem> Check(WorkflowDefinition d, string file, KnownWords words)
    {
        var findings = new List<Finding>(d.Shape);
        CheckHead(d, findings);
        var all = d.Root.All().ToList();
        if (all.Count > MaxActivities || all.Sum(node => node.Connections.Count) > MaxConnections)
        {
            findings.Add(new(d.Root.NodeId, $"Der Ablauf ist zu groß; erlaubt sind {MaxActivities} Schritte und {MaxConnections} Verbindungen"));
        }
        else
        {
            CheckActivities(d, all, words, findings);
        }

        return [.. findings.Distinct().Select(finding => finding.In(file))];
    }

    private static void CheckHead(WorkflowDefinition d, List<Finding> findings)
    {
        if (d.Version < 1)
        {
            findings.Add(new("version", "Die Definition braucht eine Versionsnummer ab 1"));
        }

        if (ActivityTypes.KindOf(d.Root.Type) != NodeKind.Flowchart)
        {
            findings.Add(new(d.Root.NodeId, $"Der Ablauf (root) muss ein „{ActivityTypes.Flowchart}“ sein, nicht „{d.Root.Type}“"));
        }
    }

    private static void CheckActivities(WorkflowDefinition d, List<ActivityNode> all, KnownWords words, List<Finding> findings)
    {
        VariableCheck.Declarations(d.Variables, "variables", findings);
        new VariableCheck(d.InputNames, findings).Check(d.Root, new HashSet<string>(d.Variables.Select(variable => variable.Name), StringComparer.Ordinal));
        var inputs = new InputCheck(words, findings);
        foreach (var node in all)
        {
            if (ActivityTypes.KindOf(node.Type) == NodeKind.Flowchart)
            {
                new FlowchartCheck(node, findings).Check(isRoot: node == d.Root);
            }

            inputs.Check(node);
        }
    }
}
