namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds everything for which a definition must not be published, all at once.</summary>
public static class DefinitionCheck
{
    /// <summary>Far more than a person can read on one drawing; it keeps a hostile file from taking minutes.</summary>
    public const int MaxActivities = 2000;
    public const int MaxConnections = 6000;
    private const int LongestNodeId = 200;
    private const int LongestDefinitionId = 100;

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

        if (d.DefinitionId.Length > LongestDefinitionId || d.DefinitionId.Any(c => char.IsControl(c) || c is '/' or '\\'))
        {
            findings.Add(new("definitionId", $"Die „definitionId“ darf höchstens {LongestDefinitionId} Zeichen haben, darunter keine Schräg- und keine Steuerzeichen"));
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

            CheckId(node, findings);
            inputs.Check(node);
            CaseFieldCheck.Check(node, words.CaseFields, findings);
        }
    }

    private static void CheckId(ActivityNode node, List<Finding> findings)
    {
        if (node.Id.Contains(':') || node.Id.Any(char.IsControl))
        {
            findings.Add(new(node.NodeId, "Eine Kennung darf weder Doppelpunkt noch Steuerzeichen enthalten"));
        }

        if (node.NodeId.Length > LongestNodeId)
        {
            findings.Add(new(node.NodeId, $"Der Pfad der Kennungen ist länger als {LongestNodeId} Zeichen"));
        }
    }
}
