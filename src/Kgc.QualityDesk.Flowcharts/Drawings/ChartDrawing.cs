namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A chart laid out for drawing. The steps are in the order of the flow, a frame before what it holds.</summary>
public sealed record ChartDrawing(double Width, double Height, IReadOnlyList<DrawnNode> Nodes, IReadOnlyList<DrawnEdge> Edges)
{
    /// <summary>Charts beyond this are not drawn: nobody could read them, and the checker refuses them.</summary>
    public const int MostNodes = 2500;

    /// <summary>As <see cref="MostNodes"/>, for connections.</summary>
    public const int MostEdges = 8000;

    /// <summary>The definition holds more than can be drawn; the drawing is empty then.</summary>
    public bool IsTooLarge { get; init; }

    /// <param name="definition">As it was read; it need not be fit for publication.</param>
    /// <param name="notes">Lines left free below each label, for a state or for figures.</param>
    public static ChartDrawing Of(WorkflowDefinition definition, int notes = 0)
    {
        if (definition.Root.All().Take(MostNodes + 1).Count() > MostNodes || definition.Root.All().Sum(node => node.Connections.Count) > MostEdges)
        {
            return new(0, 0, [], []) { IsTooLarge = true };
        }

        return new ChartPainter(notes).Paint(definition.Root);
    }
}
