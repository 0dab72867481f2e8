using System.Text.Json;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Api.Workflows;

/// <summary>What changed between two definitions; drawing apart.</summary>
public sealed record DifferenceAnswer(
    bool IsEmpty, bool IsDrawingOnly, IReadOnlyList<DifferenceAnswer.Property> Head, IReadOnlyList<string> VariablesAdded, IReadOnlyList<string> VariablesRemoved,
    IReadOnlyList<string> VariablesChanged, IReadOnlyList<DifferenceAnswer.Node> NodesAdded, IReadOnlyList<DifferenceAnswer.Node> NodesRemoved,
    IReadOnlyList<DifferenceAnswer.Node> NodesChanged, IReadOnlyList<DifferenceAnswer.Connection> ConnectionsAdded,
    IReadOnlyList<DifferenceAnswer.Connection> ConnectionsRemoved, IReadOnlyList<DifferenceAnswer.Node> NodesMoved)
{
    public sealed record Property(string Name, JsonElement? Old, JsonElement? New);

    public sealed record Node(string NodeId, string Text, string Type, IReadOnlyList<Property> Properties);

    public sealed record Connection(string Source, string Port, string Target);

    internal static DifferenceAnswer Of(DefinitionDifference d) => new(
        d.IsEmpty, d.IsDrawingOnly, [.. d.Head.Select(PropertyOf)],
        [.. d.Variables.Where(v => v.Old is null).Select(v => v.Name)], [.. d.Variables.Where(v => v.New is null).Select(v => v.Name)],
        [.. d.Variables.Where(v => v.Old is not null && v.New is not null).Select(v => v.Name)],
        [.. d.Added.Select(NodeOf)], [.. d.Removed.Select(NodeOf)], [.. d.Changed.Select(NodeOf)],
        [.. d.AddedConnections.Select(WayOf)], [.. d.RemovedConnections.Select(WayOf)], [.. d.Moved.Select(NodeOf)]);

    private static Property PropertyOf(PropertyChange p) => new(p.Name, p.Old, p.New);

    private static Node NodeOf(NodeChange n) => new(n.NodeId, n.DisplayText, n.Type, [.. n.Properties.Select(PropertyOf)]);

    private static Connection WayOf(ConnectionChange c) => new(c.SourceNodeId, c.Port, c.TargetNodeId);
}
