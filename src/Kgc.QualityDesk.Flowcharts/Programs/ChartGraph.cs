namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Who follows whom in one flowchart. Connections to nowhere are left out; the checker names them.</summary>
internal sealed class ChartGraph
{
    private readonly HashSet<int> _backward = [];
    private readonly ILookup<string, int> _outbound;
    private readonly ILookup<string, int> _inbound;

    public ChartGraph(ActivityNode flowchart)
    {
        Nodes = flowchart.Activities.DistinctBy(activity => activity.Id, StringComparer.Ordinal)
            .ToDictionary(activity => activity.Id, StringComparer.Ordinal);
        Connections = [.. flowchart.Connections.Where(edge => Nodes.ContainsKey(edge.Source) && Nodes.ContainsKey(edge.Target)).Distinct()];
        _outbound = Enumerable.Range(0, Connections.Count).ToLookup(index => Connections[index].Source, StringComparer.Ordinal);
        _inbound = Enumerable.Range(0, Connections.Count).ToLookup(index => Connections[index].Target, StringComparer.Ordinal);
        Start = FindStart(flowchart);
        FindBackwardConnections();
    }

    public IReadOnlyDictionary<string, ActivityNode> Nodes { get; }

    public IReadOnlyList<ConnectionDefinition> Connections { get; }

    /// <summary>Null when the chart names none and none can be told.</summary>
    public ActivityNode? Start { get; }

    public IEnumerable<int> Outbound(string id) => _outbound[id];

    public IEnumerable<int> Inbound(string id) => _inbound[id];

    /// <summary>Whether the connection closes a loop.</summary>
    public bool IsBackward(int connection) => _backward.Contains(connection);

    /// <summary>
    /// Everything from which a token of the same wave can come to the node, loops inside of a branch included.
    /// What lies behind the node belongs to the next wave.
    /// </summary>
    public HashSet<string> Before(string id)
    {
        var behind = Walk(id, at => _outbound[at].Where(edge => !IsBackward(edge)).Select(edge => Connections[edge].Target));
        behind.Add(id);
        return Walk(id, at => _inbound[at].Select(edge => Connections[edge].Source).Where(source => !behind.Contains(source)));
    }

    /// <summary>Everything from which a token can come to the node at all.</summary>
    public HashSet<string> Upstream(string id) => Walk(id, at => _inbound[at].Select(edge => Connections[edge].Source));

    /// <summary>Everything that a token can come to, loops included; the node itself is in it only when a loop leads back.</summary>
    public HashSet<string> After(string id) => Walk(id, at => _outbound[at].Select(edge => Connections[edge].Target));

    private static HashSet<string> Walk(string from, Func<string, IEnumerable<string>> next)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from]);
        while (open.TryPop(out var at))
        {
            foreach (var other in next(at).Where(seen.Add))
            {
                open.Push(other);
            }
        }

        return seen;
    }

    private ActivityNode? FindStart(ActivityNode flowchart)
    {
        if (flowchart.Start is { Length: > 0 } named)
        {
            return Nodes.GetValueOrDefault(named);
        }

        if (flowchart.Activities.FirstOrDefault(activity => ActivityTypes.KindOf(activity.Type) == NodeKind.Start) is { } start)
        {
            return start;
        }

        var first = Nodes.Values.Where(activity => !_inbound.Contains(activity.Id)).Take(2).ToList();
        return first.Count == 1 ? first[0] : null;
    }

    // A connection is backward when its target is still open in a depth-first walk from the start.
    // On charts that people draw this is independent of the order; the walk keeps its own stack because charts may be long.
    private void FindBackwardConnections()
    {
        var closed = new HashSet<string>(StringComparer.Ordinal);
        var openNow = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in Start is null ? Nodes.Keys : Nodes.Keys.Prepend(Start.Id))
        {
            if (closed.Contains(root))
            {
                continue;
            }

            var path = new Stack<(string Id, Queue<int> Edges)>();
            Open(root);
            while (path.TryPeek(out var top))
            {
                if (!top.Edges.TryDequeue(out var edge))
                {
                    closed.Add(top.Id);
                    openNow.Remove(top.Id);
                    path.Pop();
                }
                else if (openNow.Contains(Connections[edge].Target))
                {
                    _backward.Add(edge);
                }
                else if (!closed.Contains(Connections[edge].Target))
                {
                    Open(Connections[edge].Target);
                }
            }

            void Open(string id)
            {
                openNow.Add(id);
                path.Push((id, new(_outbound[id])));
            }
        }
    }
}
