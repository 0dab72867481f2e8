namespace Kgc.QualityDesk.Flowcharts;

/// <summary>How far from the start each step is: one layer below the last of those that lead to it, loops left out.</summary>
internal static class ChartLayers
{
    public static Dictionary<ChartBox, int> Of(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires)
    {
        var forward = wires.Where(wire => !wire.IsBackward).ToList();
        var below = forward.ToLookup(wire => wire.Source, wire => wire.Target);
        var open = boxes.ToDictionary(box => box, _ => 0);
        forward.ForEach(wire => open[wire.Target]++);
        var sources = boxes.Where(box => open[box] == 0).ToList();
        var layers = boxes.ToDictionary(box => box, _ => 0);
        var ready = new Queue<ChartBox>(sources);
        while (ready.TryDequeue(out var box))
        {
            foreach (var next in below[box])
            {
                layers[next] = Math.Max(layers[next], layers[box] + 1);
                if (--open[next] == 0)
                {
                    ready.Enqueue(next);
                }
            }
        }

        // What nothing leads to comes right above the first step that it leads to.
        foreach (var source in sources.Where(box => below[box].Any()))
        {
            layers[source] = below[source].Min(next => layers[next]) - 1;
        }

        return layers;
    }
}
