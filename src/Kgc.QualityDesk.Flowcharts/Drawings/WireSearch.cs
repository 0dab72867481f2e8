namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Finds the cheapest way of a connection over the grid (A*, Hart, Nilsson and Raphael 1968): short, with few bends,
/// not along other connections.
/// </summary>
internal sealed class WireSearch(WireGrid grid)
{
    private const double Bend = 36;
    private const double Shared = 3;
    private const double Crossing = 12;
    private static readonly (int X, int Y)[] Steps = [(0, 1), (1, 0), (0, -1), (-1, 0)];

    private readonly double[] _cost = new double[grid.Cells * 4];
    private readonly int[] _from = new int[grid.Cells * 4];
    private readonly int[] _seen = new int[grid.Cells * 4];
    private readonly byte[] _used = new byte[grid.Cells];
    private readonly HashSet<DrawnPoint> _taken = [];
    private int _round;

    public List<DrawnPoint>? Find(ChartWire wire)
    {
        _round++;
        var open = new PriorityQueue<int, double>();
        var starts = new Dictionary<int, DrawnPoint>();
        var ends = new Dictionary<int, (DrawnPoint Point, double Cost)>();
        foreach (var port in WirePort.Leaving(wire).Where(port => !_taken.Contains(port.Edge)))
        {
            if (grid.At(port.Stub.X, port.Stub.Y) is { } at && Visit(State(at.Column, at.Row, port.Direction), -1, port.Cost))
            {
                starts[State(at.Column, at.Row, port.Direction)] = port.Edge;
                open.Enqueue(State(at.Column, at.Row, port.Direction), port.Cost + Guess(at.Column, at.Row, wire.Target));
            }
        }

        foreach (var port in WirePort.Reaching(wire).Where(port => !_taken.Contains(port.Edge)))
        {
            if (grid.At(port.Stub.X, port.Stub.Y) is { } at)
            {
                ends[State(at.Column, at.Row, port.Direction)] = (port.Edge, port.Cost);
            }
        }

        return Walk(open, wire.Target, starts, ends);
    }

    private List<DrawnPoint>? Walk(
        PriorityQueue<int, double> open, ChartBox target, Dictionary<int, DrawnPoint> starts, Dictionary<int, (DrawnPoint Point, double Cost)> ends)
    {
        var (best, last, reached) = (double.MaxValue, -1, default(DrawnPoint));
        while (open.TryDequeue(out var state, out var guess) && guess < best)
        {
            foreach (var (direction, bend) in Turns(state))
            {
                if (ends.TryGetValue(State(state / 4, direction), out var end) && _cost[state] + bend + end.Cost < best)
                {
                    (best, last, reached) = (_cost[state] + bend + end.Cost, state, end.Point);
                }
            }

            Spread(state, open, target);
        }

        return last < 0 ? null : Draw(last, starts, reached);
    }

    private void Spread(int state, PriorityQueue<int, double> open, ChartBox target)
    {
        var (column, row) = (state / 4 % grid.Columns.Length, state / 4 / grid.Columns.Length);
        foreach (var (direction, bend) in Turns(state))
        {
            var (nextColumn, nextRow) = (column + Steps[direction].X, row + Steps[direction].Y);
            if (nextColumn < 0 || nextRow < 0 || nextColumn >= grid.Columns.Length || nextRow >= grid.Rows.Length || grid.IsCovered(nextColumn, nextRow))
            {
                continue;
            }

            var length = Math.Abs(grid.Columns[nextColumn] - grid.Columns[column]) + Math.Abs(grid.Rows[nextRow] - grid.Rows[row]);
            var cell = (nextRow * grid.Columns.Length) + nextColumn;
            var along = direction % 2 == 0 ? 1 : 2;
            var here = _used[state / 4];
            var both = _used[cell] & here & along;
            var crossed = _used[cell] & (3 - along);
            var cost = _cost[state] + bend + (both != 0 ? length * Shared : length) + (crossed != 0 ? Crossing : 0);
            if (Visit(State(cell, direction), state, cost))
            {
                open.Enqueue(State(cell, direction), cost + Guess(nextColumn, nextRow, target));
            }
        }
    }

    private static IEnumerable<(int Direction, double Cost)> Turns(int state)
    {
        var direction = state % 4;
        yield return (direction, 0);
        yield return ((direction + 1) % 4, Bend);
        yield return ((direction + 3) % 4, Bend);
    }

    private List<DrawnPoint> Draw(int last, Dictionary<int, DrawnPoint> starts, DrawnPoint end)
    {
        List<DrawnPoint> points = [end];
        var state = last;
        for (; ; state = _from[state])
        {
            var (column, row) = (state / 4 % grid.Columns.Length, state / 4 / grid.Columns.Length);
            points.Add(new(grid.Columns[column], grid.Rows[row]));
            Use(state);
            if (_from[state] < 0)
            {
                break;
            }
        }

        points.Add(starts[state]);
        _taken.Add(end);
        _taken.Add(starts[state]);
        points.Reverse();
        return Corners(points);
    }

    private void Use(int state)
    {
        var along = (byte)(state % 2 == 0 ? 1 : 2);
        _used[state / 4] |= along;
        if (_from[state] >= 0)
        {
            _used[_from[state] / 4] |= along;
        }
    }

    private static List<DrawnPoint> Corners(List<DrawnPoint> points)
    {
        List<DrawnPoint> corners = [points[0]];
        for (var index = 1; index < points.Count - 1; index++)
        {
            var (before, at, after) = (corners[^1], points[index], points[index + 1]);
            var isLevel = Math.Abs(before.Y - at.Y) < 0.6 && Math.Abs(at.Y - after.Y) < 0.6;
            var isUpright = Math.Abs(before.X - at.X) < 0.6 && Math.Abs(at.X - after.X) < 0.6;
            if (!isLevel && !isUpright)
            {
                corners.Add(at);
            }
        }

        corners.Add(points[^1]);
        return corners;
    }

    private double Guess(int column, int row, ChartBox target)
    {
        var (x, y) = (grid.Columns[column], grid.Rows[row]);
        return Math.Max(0, Math.Max(target.X - WireGrid.Stub - x, x - target.Right - WireGrid.Stub))
            + Math.Max(0, Math.Max(target.Y - WireGrid.Stub - y, y - target.Bottom - WireGrid.Stub));
    }

    private bool Visit(int state, int from, double cost)
    {
        if (_seen[state] == _round && _cost[state] <= cost)
        {
            return false;
        }

        (_seen[state], _cost[state], _from[state]) = (_round, cost, from);
        return true;
    }

    private int State(int column, int row, int direction) => State((row * grid.Columns.Length) + column, direction);

    private static int State(int cell, int direction) => (cell * 4) + direction;
}
