using System.Collections;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Which two steps, or outcomes of steps, one run can reach together. Walks forward once: what follows a step is reached with all
/// that the step is reached with, except the other outcomes of a step that takes one only. A step on a loop may take another
/// outcome the next time, so it excludes nothing.
/// </summary>
internal sealed class TogetherReached
{
    private readonly Dictionary<(string Id, string Port), int> _index = [];
    private readonly List<BitArray> _with = [];
    private readonly string _start;

    public TogetherReached(ChartGraph graph)
    {
        _start = graph.Start!.Id;
        var order = Order(graph);
        var size = order.Sum(id => 1 + PortsOf(graph, id).Count());
        foreach (var id in order)
        {
            var step = Row(size, (id, ""));
            foreach (var edge in graph.Inbound(id).Where(edge => !graph.IsBackward(edge)).Select(edge => graph.Connections[edge]))
            {
                step.Or(_with[_index[(edge.Source, edge.SourcePort)]]);
            }

            Mirror((id, ""));
            AddPorts(graph, id, size);
        }
    }

    public bool Can((string Id, string Port) one, (string Id, string Port) other) => _with[_index[one]][_index[other]];

    public bool IsReached(string id) => Can((id, ""), (_start, ""));

    private void AddPorts(ChartGraph graph, string id, int size)
    {
        var excludes = Ports.AreExclusive(graph.Nodes[id]) && !graph.After(id).Contains(id);
        var earlier = new List<int>();
        foreach (var port in PortsOf(graph, id))
        {
            var row = Row(size, (id, port)).Or(_with[_index[(id, "")]]);
            foreach (var sibling in earlier)
            {
                row[sibling] = !excludes;
            }

            Mirror((id, port));
            earlier.Add(_index[(id, port)]);
        }
    }

    private BitArray Row(int size, (string Id, string Port) element)
    {
        var row = new BitArray(size);
        _index[element] = _with.Count;
        row[_with.Count] = true;
        _with.Add(row);
        return row;
    }

    private void Mirror((string Id, string Port) element)
    {
        var self = _index[element];
        for (var other = 0; other < self; other++)
        {
            _with[other][self] = _with[self][other];
        }
    }

    private static IEnumerable<string> PortsOf(ChartGraph graph, string id) =>
        graph.Outbound(id).Select(edge => graph.Connections[edge].SourcePort).Distinct(StringComparer.Ordinal);

    // Every step after all that lead to it, when the connections that close a loop are left out.
    private static List<string> Order(ChartGraph graph)
    {
        var missing = graph.Nodes.Keys.ToDictionary(id => id, id => graph.Inbound(id).Count(edge => !graph.IsBackward(edge)), StringComparer.Ordinal);
        var open = new Queue<string>(missing.Where(node => node.Value == 0).Select(node => node.Key));
        var order = new List<string>(missing.Count);
        while (open.TryDequeue(out var id))
        {
            order.Add(id);
            foreach (var target in graph.Outbound(id).Where(edge => !graph.IsBackward(edge)).Select(edge => graph.Connections[edge].Target).Where(target => --missing[target] == 0))
            {
                open.Enqueue(target);
            }
        }

        return order;
    }
}
