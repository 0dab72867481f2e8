namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The tokens on the move between two rests, and how far they have come.</summary>
internal sealed class FlowBurst(FlowchartProgram program, int stepLimit)
{
    private readonly List<string> _trail = [];
    private readonly LinkedList<Arrival> _open = [];

    public int StepLimit => stepLimit;

    public void Add(FlowScope scope, CompiledNode node, string? entrance) => _open.AddLast(new Arrival(scope, node, entrance));

    public void Remove(Func<Arrival, bool> which)
    {
        for (var at = _open.First; at is not null;)
        {
            var next = at.Next;
            if (which(at.Value))
            {
                _open.Remove(at);
            }

            at = next;
        }
    }

    public Arrival? Next()
    {
        if (_open.First is not { } first)
        {
            return null;
        }

        _open.RemoveFirst();
        _trail.Add(first.Value.Node.NodeId);
        return _trail.Count <= stepLimit ? first.Value : throw Runaway();
    }

    private FlowchartException Runaway()
    {
        var last = _trail[^1];
        var before = _trail.LastIndexOf(last, _trail.Count - 2);
        var loop = before < 0 ? [last] : _trail[before..];
        var names = string.Join(" → ", loop.Select(id => $"„{program.Node(id).DisplayText}“").Take(12));
        return new($"Mehr als {stepLimit} Schritte ohne Halt, die Schleife ist {names}.", last);
    }

    internal sealed record Arrival(FlowScope Scope, CompiledNode Node, string? Entrance);
}
