namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Places in a given order with given distances between them, as close to what each wishes as can be.</summary>
internal static class Spacing
{
    /// <summary>
    /// Least squares under "each at least its gap to the right of the one before": pool adjacent violators
    /// (Ayer, Brunk, Ewing, Reid and Silverman 1955).
    /// </summary>
    public static double[] Closest(IReadOnlyList<double> wishes, IReadOnlyList<double> weights, IReadOnlyList<double> gaps)
    {
        var offsets = new double[wishes.Count];
        for (var index = 1; index < offsets.Length; index++)
        {
            offsets[index] = offsets[index - 1] + gaps[index - 1];
        }

        var pools = new List<(double Sum, double Weight, int Count)>();
        for (var index = 0; index < offsets.Length; index++)
        {
            pools.Add((weights[index] * (wishes[index] - offsets[index]), weights[index], 1));
            while (pools.Count > 1 && pools[^2].Sum / pools[^2].Weight > pools[^1].Sum / pools[^1].Weight)
            {
                var (left, right) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((left.Sum + right.Sum, left.Weight + right.Weight, left.Count + right.Count));
            }
        }

        var places = pools.SelectMany(pool => Enumerable.Repeat(pool.Sum / pool.Weight, pool.Count)).ToArray();
        for (var index = 0; index < places.Length; index++)
        {
            places[index] += offsets[index];
        }

        return places;
    }

    /// <summary>The same between two bounds; the gaps shrink when there is too little room.</summary>
    public static double[] Within(IReadOnlyList<double> wishes, IReadOnlyList<double> gaps, double from, double to)
    {
        var room = Math.Max(to - from, 0);
        var needed = gaps.Sum();
        var fitting = needed <= room ? gaps : [.. gaps.Select(gap => gap * room / needed)];
        var places = Closest([.. wishes.Select(wish => Math.Clamp(wish, from, from + room))], [.. wishes.Select(_ => 1.0)], fitting);
        var least = from;
        for (var index = 0; index < places.Length; index++)
        {
            places[index] = Math.Max(places[index], least);
            least = places[index] + (index < fitting.Count ? fitting[index] : 0);
        }

        var most = from + room;
        for (var index = places.Length - 1; index >= 0; index--)
        {
            places[index] = Math.Min(places[index], most);
            most = places[index] - (index > 0 ? fitting[index - 1] : 0);
        }

        return places;
    }
}
