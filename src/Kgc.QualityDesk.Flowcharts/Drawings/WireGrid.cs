namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The level and upright lines on which connections may run, and the crossings that boxes cover.</summary>
internal sealed class WireGrid
{
    /// <summary>How far from a box a connection turns first.</summary>
    public const double Stub = 20;

    private static readonly double[] Beside = [Stub, Stub - 10];
    private static readonly double[] Shares = [0.2, 0.5, 0.8];
    private readonly bool[] _covered;
    private readonly Dictionary<double, int> _columnOf;
    private readonly Dictionary<double, int> _rowOf;

    public WireGrid(IReadOnlyList<ChartBox> boxes, int mostCells)
    {
        Columns = Lines(boxes.SelectMany(box => Beside.SelectMany(by => new[] { box.X - by, box.Right + by }).Concat(AcrossOf(box))));
        Rows = Lines(boxes.SelectMany(box => Beside.SelectMany(by => new[] { box.Y - by, box.Bottom + by }).Concat(DownOf(box))));
        _columnOf = Columns.Select((x, index) => (x, index)).ToDictionary(line => line.x, line => line.index);
        _rowOf = Rows.Select((y, index) => (y, index)).ToDictionary(line => line.y, line => line.index);
        IsTooLarge = (long)Columns.Length * Rows.Length > mostCells;
        _covered = new bool[IsTooLarge ? 0 : Cells];
        foreach (var box in IsTooLarge ? [] : boxes)
        {
            Cover(box);
        }
    }

    public double[] Columns { get; }

    public double[] Rows { get; }

    public int Cells => Columns.Length * Rows.Length;

    /// <summary>Nothing can be searched then.</summary>
    public bool IsTooLarge { get; }

    public bool IsCovered(int column, int row) => _covered[(row * Columns.Length) + column];

    /// <summary>The crossing at the end of a stub that leaves a box; null where another box is in the way.</summary>
    public (int Column, int Row)? At(double x, double y) =>
        _columnOf.TryGetValue(Key(x), out var column) && _rowOf.TryGetValue(Key(y), out var row) && !IsCovered(column, row) ? (column, row) : null;

    public static IEnumerable<double> AcrossOf(ChartBox box) => Shares.Select(share => Key(box.X + (box.Width * share)));

    public static IEnumerable<double> DownOf(ChartBox box) => Shares.Select(share => Key(box.Y + (box.Height * share)));

    private static double Key(double value) => Math.Round(value, 1);

    private static double[] Lines(IEnumerable<double> all) => [.. all.Select(Key).Distinct().Order()];

    private void Cover(ChartBox box)
    {
        const double Skin = 6;
        var (left, right) = (First(Columns, box.X - Skin), First(Columns, box.Right + Skin));
        for (var row = First(Rows, box.Y - Skin); row < Rows.Length && Rows[row] <= box.Bottom + Skin; row++)
        {
            for (var column = left; column < right; column++)
            {
                _covered[(row * Columns.Length) + column] = true;
            }
        }
    }

    private static int First(double[] lines, double from) => Array.BinarySearch(lines, from) is var found && found < 0 ? ~found : found;
}
