namespace Kgc.QualityDesk.Reports;

/// <summary>
/// Whole numbers within bounds and sums of them that may not exceed a bound: what a reader of a report knows about the cells that
/// it hides. Says whether a cell may still have another value; exact, by narrowing bounds and trying halves.
/// </summary>
internal sealed class LinearSystem
{
    /// <summary>So many halves are tried before the answer is „not shown to be possible“, which is the careful one.</summary>
    private const int MostTries = 20_000;

    private readonly List<(long Low, long High)> _bounds = [];
    private readonly List<(int Of, int Variable, long Factor)[]> _rows = [];
    private readonly List<long> _limits = [];
    private readonly List<List<int>> _rowsOf = [];
    private int _tries;

    public int Add(long low, long high)
    {
        _bounds.Add((low, high));
        _rowsOf.Add([]);
        return _bounds.Count - 1;
    }

    /// <summary>Σ factor · variable ≤ limit.</summary>
    public void AtMost(IEnumerable<(int Variable, long Factor)> terms, long limit)
    {
        var row = _rows.Count;
        _rows.Add([.. terms.Select(t => (row, t.Variable, t.Factor))]);
        _limits.Add(limit);
        foreach (var (_, variable, _) in _rows[row])
        {
            _rowsOf[variable].Add(row);
        }
    }

    /// <summary>whole = Σ parts.</summary>
    public void Sum(int whole, IEnumerable<int> parts)
    {
        List<(int, long)> terms = [(whole, -1), .. parts.Select(p => (p, 1L))];
        AtMost(terms, 0);
        AtMost(terms.Select(t => (t.Item1, -t.Item2)), 0);
    }

    /// <summary>The bounds that follow; null when nothing fits. For sums that form a tree they are the exact range of each variable.</summary>
    public IReadOnlyList<(long Low, long High)>? Ranges() => Narrowed([.. _bounds], Enumerable.Range(0, _rows.Count));

    public bool MayBeOtherThan(int variable, long value)
    {
        _tries = 0;
        if (Ranges() is not { } ranges)
        {
            return false;
        }

        var (low, high) = ranges[variable];
        return (low < value && IsFeasible(With(ranges, variable, low, value - 1), variable))
            || (high > value && IsFeasible(With(ranges, variable, value + 1, high), variable));
    }

    public bool IsFeasible()
    {
        _tries = 0;
        return Ranges() is { } ranges && Search([.. ranges]);
    }

    private bool IsFeasible((long Low, long High)[] bounds, int changed) =>
        ++_tries <= MostTries && Narrowed(bounds, _rowsOf[changed]) is { } narrowed && Search(narrowed);

    private bool Search((long Low, long High)[] bounds)
    {
        var variable = Loosest(bounds);
        if (variable < 0)
        {
            return true;
        }

        var (low, high) = bounds[variable];
        var middle = low + ((high - low) / 2);
        return IsFeasible(With(bounds, variable, low, middle), variable) || IsFeasible(With(bounds, variable, middle + 1, high), variable);
    }

    /// <summary>The narrowest one that is still open, so that dead ends show early; −1 when all are fixed.</summary>
    private static int Loosest((long Low, long High)[] bounds)
    {
        var best = -1;
        for (var i = 0; i < bounds.Length; i++)
        {
            if (bounds[i].High > bounds[i].Low && (best < 0 || bounds[i].High - bounds[i].Low < bounds[best].High - bounds[best].Low))
            {
                best = i;
            }
        }

        return best;
    }

    private static (long Low, long High)[] With(IReadOnlyList<(long Low, long High)> bounds, int variable, long low, long high)
    {
        (long, long)[] copy = [.. bounds];
        copy[variable] = (low, high);
        return copy;
    }

    private (long Low, long High)[]? Narrowed((long Low, long High)[] bounds, IEnumerable<int> rows)
    {
        var waiting = new Queue<int>(rows);
        var queued = waiting.ToHashSet();
        while (waiting.TryDequeue(out var row))
        {
            queued.Remove(row);
            var least = _rows[row].Sum(t => t.Factor * (t.Factor > 0 ? bounds[t.Variable].Low : bounds[t.Variable].High));
            foreach (var (_, variable, factor) in _rows[row])
            {
                var (low, high) = bounds[variable];
                var room = _limits[row] - least + (factor * (factor > 0 ? low : high));
                var after = factor > 0 ? (Low: low, High: Math.Min(high, FloorDiv(room, factor))) : (Low: Math.Max(low, -FloorDiv(room, -factor)), High: high);
                if (after.Low > after.High)
                {
                    return null;
                }

                if (after != (low, high))
                {
                    bounds[variable] = after;
                    foreach (var next in _rowsOf[variable].Where(queued.Add))
                    {
                        waiting.Enqueue(next);
                    }
                }
            }
        }

        return bounds;
    }

    private static long FloorDiv(long a, long b) => (a / b) - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}
