using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Web.Features.Drawings;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A chart with the figures of its steps, and the same as a table, for the partial _ChartFigures.</summary>
public sealed record ChartFigures(string Name, int Version, ChartPicture Picture, NodeFigures Figures, IReadOnlyList<ChartFigures.Row> Rows)
{
    public sealed record Row(string Label, string Kind, NodeFigures.Node Figure);

    /// <summary>Lines below each label.</summary>
    public const int Notes = 2;

    public static ChartFigures Of(WorkflowDefinition definition, ChartDrawing drawing, NodeFigures figures)
    {
        var narrow = drawing.Nodes.Where(node => figures.Of(node.NodeId).IsBottleneck).Select(node => node.Label).ToList();
        var picture = new ChartPicture("zahlen", $"Ablauf „{definition.Name}“ mit Zahlen", Describe(narrow) + " Alle Zahlen stehen darunter als Tabelle.", drawing)
        {
            Marks = drawing.Nodes.DistinctBy(node => node.NodeId).ToDictionary(node => node.NodeId, node => Mark(node, figures.Of(node.NodeId))),
        };
        var rows = drawing.Nodes.DistinctBy(node => node.NodeId).Select(node => new Row(node.Label, node.Shape.German(), figures.Of(node.NodeId)))
            .OrderByDescending(row => row.Figure.Share ?? -1).ThenByDescending(row => row.Figure.Median ?? -1);
        return new(definition.Name, definition.Version, picture, figures, [.. rows]);
    }

    public string Summary => Describe([.. Rows.Where(row => row.Figure.IsBottleneck).Select(row => row.Label)]);

    private static string Describe(IReadOnlyList<string> narrow) => narrow.Count == 0
        ? "In den letzten zwölf Monaten wurde keine Wartezeit gemessen."
        : $"Am meisten Wartezeit {(narrow.Count == 1 ? "sammelt" : "sammeln")} sich bei {string.Join(" und ", narrow.Select(label => $"„{label}“"))}.";

    private static NodeMark Mark(DrawnNode node, NodeFigures.Node figure)
    {
        var waiting = figure.Waiting == 0 ? "" : figure.Overdue == 0 ? $", {figure.Waiting} warten" : $", {figure.Waiting} warten, {figure.Overdue} spät";
        var median = figure.Median is { } days ? $"Median {FigureWords.Days(days)}" : node.Waits && !node.IsFrame ? "noch kein Median" : "";
        List<string> notes = [$"{figure.Passed}-mal{waiting}"];
        if (median.Length > 0)
        {
            notes.Add(figure.IsBottleneck ? median + ", Engpass" : median);
        }

        return new(figure.IsBottleneck ? NodeState.Bottleneck : NodeState.Plain, notes);
    }
}
