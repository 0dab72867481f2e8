namespace Kgc.QualityDesk.Flowcharts;

/// <summary>One flowchart: its ids, its arrows, and whether every step can be reached and left.</summary>
internal sealed class FlowchartCheck(ActivityNode flowchart, List<Finding> findings)
{
    public void Check(bool isRoot)
    {
        CheckIds();
        CheckConnections();
        var graph = new ChartGraph(flowchart);
        CheckReach(graph);
        LoopCheck.Check(graph, findings);
        JoinCheck.Check(graph, findings);
        if (isRoot)
        {
            CheckOutcomesLead();
        }
    }

    private void CheckIds()
    {
        foreach (var twice in flowchart.Activities.Where(node => node.Id.Length > 0).GroupBy(node => node.Id, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            findings.Add(new(twice.First().NodeId, $"Die Kennung „{twice.Key}“ ist doppelt vergeben ({twice.Count()}-mal)"));
        }
    }

    private void CheckConnections()
    {
        var nodes = flowchart.Activities.DistinctBy(node => node.Id, StringComparer.Ordinal).ToDictionary(node => node.Id, StringComparer.Ordinal);
        for (var index = 0; index < flowchart.Connections.Count; index++)
        {
            var edge = flowchart.Connections[index];
            var place = $"{flowchart.NodeId}.connections[{index}]";
            if (!nodes.TryGetValue(edge.Source, out var source))
            {
                findings.Add(new(place, $"Die Verbindung beginnt an einem Schritt „{edge.Source}“, den es nicht gibt"));
            }
            else
            {
                CheckSource(edge, source, place);
            }

            if (!nodes.ContainsKey(edge.Target))
            {
                findings.Add(new(place, $"Die Verbindung führt zu einem Schritt „{edge.Target}“, den es nicht gibt"));
            }

            if (edge.TargetPort != "In")
            {
                findings.Add(new(place, $"Einen Eingang „{edge.TargetPort}“ gibt es nicht, nur „In“"));
            }
        }

        foreach (var twice in flowchart.Connections.GroupBy(edge => edge).Where(group => group.Skip(1).Any()).Select(group => group.Key))
        {
            findings.Add(new($"{flowchart.NodeId}.connections", $"Die Verbindung von „{twice.Source}“ ({twice.SourcePort}) nach „{twice.Target}“ ist doppelt"));
        }
    }

    private void CheckSource(ConnectionDefinition edge, ActivityNode source, string place)
    {
        var kind = ActivityTypes.KindOf(source.Type);
        if (kind is NodeKind.End or NodeKind.Finish)
        {
            findings.Add(new(place, $"Nach „{source.DisplayText}“ ({source.Type}) geht es nicht weiter"));
        }
        else if (kind != NodeKind.Unknown && !Ports.Of(source).Contains(edge.SourcePort))
        {
            findings.Add(new(place, $"„{source.DisplayText}“ hat keinen Ausgang „{edge.SourcePort}“; möglich sind: {string.Join(", ", Ports.Of(source))}"));
        }
    }

    private void CheckReach(ChartGraph graph)
    {
        if (graph.Start is not { } start)
        {
            findings.Add(new(flowchart.NodeId, flowchart switch
            {
                { Activities.Count: 0 } => "Der Ablauf ist leer, es fehlt der Anfang",
                { Start: { Length: > 0 } named } => $"Der Anfang „{named}“ fehlt: einen solchen Schritt gibt es nicht",
                _ => "Der Anfang fehlt: weder „start“ noch ein Schritt Elsa.Start, und nicht genau ein Schritt ohne eingehende Verbindung",
            }));
            return;
        }

        var reached = graph.After(start.Id);
        reached.Add(start.Id);

        // The first step of a lost way is named, not all that follow it: they are reached again when that one is.
        foreach (var node in graph.Nodes.Values.OrderBy(node => graph.Inbound(node.Id).Any()))
        {
            if (reached.Add(node.Id))
            {
                findings.Add(new(node.NodeId, $"„{node.DisplayText}“ ist vom Anfang aus nicht zu erreichen"));
                reached.UnionWith(graph.After(node.Id));
            }
        }
    }

    // Inside a nested flowchart an open outcome ends the inner way, which then goes on outside; at the top it would end the case unseen.
    private void CheckOutcomesLead()
    {
        foreach (var node in flowchart.Activities.Where(node => node.Type is ActivityTypes.Task or ActivityTypes.WaitForApplicant))
        {
            foreach (var port in Ports.Of(node).Where(port => !flowchart.Connections.Any(edge => edge.Source == node.Id && edge.SourcePort == port)))
            {
                findings.Add(new(node.NodeId, $"Der Ausgang „{port}“ von „{node.DisplayText}“ führt nirgendwohin"));
            }
        }
    }
}
