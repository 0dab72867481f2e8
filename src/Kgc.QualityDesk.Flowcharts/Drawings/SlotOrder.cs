namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Sorts the slots of each layer by the middle of their neighbours, down and up again, and keeps the order with the fewest crossings.</summary>
internal static class SlotOrder
{
    private const int Sweeps = 12;

    public static void Sort(SlotGraph graph)
    {
        var best = Crossings(graph);
        var kept = graph.Rows.Select(row => row.ToList()).ToList();
        for (var sweep = 0; sweep < Sweeps && best > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? graph.Rows : graph.Rows.Reverse())
            {
                SortRow(row, slot => down ? slot.Above : slot.Below);
            }

            var now = Crossings(graph);
            if (now < best)
            {
                best = now;
                kept = [.. graph.Rows.Select(row => row.ToList())];
            }
        }

        for (var layer = 0; layer < kept.Count; layer++)
        {
            graph.Rows[layer].Clear();
            graph.Rows[layer].AddRange(kept[layer]);
            Number(graph.Rows[layer]);
        }
    }

    public static void Number(List<Slot> row)
    {
        for (var rank = 0; rank < row.Count; rank++)
        {
            row[rank].Rank = rank;
        }
    }

    private static void SortRow(List<Slot> row, Func<Slot, List<Slot>> neighbours)
    {
        var middles = row.ToDictionary(slot => slot, slot => neighbours(slot) is { Count: > 0 } all ? all.Average(other => other.Rank) : slot.Rank);
        var sorted = row.OrderBy(slot => middles[slot]).ToList();
        row.Clear();
        row.AddRange(sorted);
        Number(row);
    }

    private static long Crossings(SlotGraph graph) => graph.Rows.Sum(row =>
        Inversions([.. row.SelectMany(slot => slot.Below.Select(below => below.Rank).Order())]));

    // How many pairs stand in the wrong order, counted while merging.
    private static long Inversions(int[] ranks)
    {
        if (ranks.Length < 2)
        {
            return 0;
        }

        var (left, right) = (ranks[..(ranks.Length / 2)], ranks[(ranks.Length / 2)..]);
        var count = Inversions(left) + Inversions(right);
        Array.Sort(left);
        Array.Sort(right);
        var passed = 0;
        foreach (var rank in left)
        {
            while (passed < right.Length && right[passed] < rank)
            {
                passed++;
            }

            count += passed;
        }

        return count;
    }
}
