using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>A step of the chart in words: what the picture shows, for those who do not see it.</summary>
public sealed record ChartStep(string Label, string Kind, int Depth, NodeState State, string StateText, IReadOnlyList<string> Facts, IReadOnlyList<string> Next)
{
    public static ChartStep Of(DrawnNode node, ChartDrawing drawing, NodeState state, string stateText, IReadOnlyList<string> facts)
    {
        var kind = node.Shape == DrawnShape.Unknown && node.Type.Length > 0 ? $"{node.Shape.German()}, Art {node.Type}" : node.Shape.German();
        return new(node.Label, kind, node.Depth, state, stateText, facts, [.. drawing.Edges.Where(edge => edge.SourceNodeId == node.NodeId).Select(edge => Way(edge, drawing))]);
    }

    private static string Way(DrawnEdge edge, ChartDrawing drawing)
    {
        var target = drawing.Nodes.First(node => node.NodeId == edge.TargetNodeId).Label;
        return (edge.Label is null ? "" : edge.Label + ": ") + (edge.IsBackward ? $"zurück zu „{target}“" : $"„{target}“");
    }
}
