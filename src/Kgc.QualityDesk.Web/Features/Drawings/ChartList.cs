using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>A picture with the same facts as a list, for the partial _Chart.</summary>
public sealed record ChartList(ChartPicture Picture, IReadOnlyList<ChartStep> Steps)
{
    /// <summary>The chart as such, with no case in it; drawn also where the definition may not be published.</summary>
    public static ChartList Of(WorkflowDefinition definition, string id = "bild")
    {
        var drawing = ChartDrawing.Of(definition);
        var picture = new ChartPicture(id, $"Bild des Ablaufs {definition.Name}", $"{drawing.Nodes.Count} Schritte und {drawing.Edges.Count} Verbindungen. Dieselben Angaben stehen darunter als Liste.", drawing);
        return new(picture, [.. drawing.Nodes.Select(node => ChartStep.Of(node, drawing, NodeState.Plain, "", []))]);
    }
}
