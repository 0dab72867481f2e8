using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>A chart with its marks, for the partial _Picture.</summary>
/// <param name="Id">Begins the ids of its parts; unique on the page.</param>
/// <param name="Title">What the picture is, in a few words.</param>
/// <param name="Description">What it shows, in a sentence; all of it stands beside it as a list or a table.</param>
/// <param name="Drawing">where its parts are</param>
public sealed record ChartPicture(string Id, string Title, string Description, ChartDrawing Drawing)
{
    private static readonly NodeMark Unmarked = new(NodeState.Plain);

    /// <summary>By node id.</summary>
    public IReadOnlyDictionary<string, NodeMark> Marks { get; init; } = new Dictionary<string, NodeMark>();

    /// <summary>Connections that the case went along, by node id and port.</summary>
    public IReadOnlySet<(string NodeId, string Port)> Taken { get; init; } = new HashSet<(string, string)>();

    public NodeMark MarkOf(DrawnNode node) => Marks.GetValueOrDefault(node.NodeId, Unmarked);

    public bool IsTaken(DrawnEdge edge) => Taken.Contains((edge.SourceNodeId, edge.Port));
}
