namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Does the activities that need neither the host nor a place to rest, and says by which ports they are left.</summary>
internal static class FlowChoices
{
    public static IReadOnlyList<string> Take(FlowState state, FlowValues values, FlowScope scope, CompiledNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Start or NodeKind.Fork:
                return node.Ports;
            case NodeKind.Decision:
                return [values.IsTrue(scope, node.Input("condition")) ? "True" : "False"];
            case NodeKind.Switch:
                return Cases(values, scope, node);
            case NodeKind.SetVariable:
                values.Set(scope, node.Source.Variable ?? "", values.Evaluate(scope, node.Input("value")));
                return node.Ports;
            case NodeKind.SetName:
                state.Name = values.Text(scope, node.Input("value"));
                return node.Ports;
            case NodeKind.Correlate:
                state.CorrelationId = values.Text(scope, node.Input("correlationId"));
                return node.Ports;
            default:
                throw new FlowchartException($"Die Art „{node.Type}“ des Schritts „{node.DisplayText}“ kann nicht ausgeführt werden.", node.NodeId);
        }
    }

    private static List<string> Cases(FlowValues values, FlowScope scope, CompiledNode node)
    {
        var labels = node.Source.Cases.Where(@case => values.IsTrue(scope, @case.Condition)).Select(@case => @case.Label);
        var taken = (Ports.AreExclusive(node.Source) ? labels.Take(1) : labels).ToList();
        return taken.Count == 0 ? [Ports.Default] : taken;
    }
}
