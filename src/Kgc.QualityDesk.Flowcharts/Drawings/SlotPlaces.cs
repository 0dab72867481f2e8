namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Moves the slots of each layer as close to their neighbours as their order allows, down and up until they rest.</summary>
internal static class SlotPlaces
{
    private const int Sweeps = 10;

    public static void Find(SlotGraph graph)
    {
        foreach (var row in graph.Rows)
        {
            Settle(row, slot => slot.Rank, _ => 1);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in graph.Rows)
            {
                Follow(row, slot => slot.Above);
            }

            foreach (var row in graph.Rows.Reverse())
            {
                Follow(row, slot => slot.Below);
            }
        }

        foreach (var row in graph.Rows)
        {
            Follow(row, slot => slot.Above.Count > 0 ? slot.Above : slot.Below);
        }
    }

    private static void Follow(List<Slot> row, Func<Slot, List<Slot>> neighbours) => Settle(
        row,
        slot => neighbours(slot) is { Count: > 0 } all ? all.Sum(other => other.X * Pull(slot, other)) / all.Sum(other => Pull(slot, other)) : slot.X,
        slot => neighbours(slot) is { Count: > 0 } all ? all.Sum(other => Pull(slot, other)) : 0.1);

    // Long connections shall be straight before all else.
    private static double Pull(Slot one, Slot other) => (one.Box is null, other.Box is null) switch
    {
        (true, true) => 8,
        (false, false) => 2,
        _ => 1,
    };

    private static void Settle(List<Slot> row, Func<Slot, double> wish, Func<Slot, double> weight)
    {
        var gaps = row.Skip(1).Select((slot, index) => row[index].Half + slot.Half + Slot.GapOf(row[index], slot)).ToList();
        var places = Spacing.Closest([.. row.Select(wish)], [.. row.Select(weight)], gaps);
        for (var index = 0; index < row.Count; index++)
        {
            row[index].X = places[index];
        }
    }
}
