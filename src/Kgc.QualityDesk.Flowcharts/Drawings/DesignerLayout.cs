namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Puts the steps where the designer had them, with room for our larger boxes. Refuses positions that make no picture.</summary>
internal static class DesignerLayout
{
    private const double Aside = 48;
    private const double AsideWithWords = 128;
    private const double Under = 44;
    private const double UsualWidth = 200;
    private const double UsualHeight = 60;
    private const double Farthest = 1e6;
    private static readonly double[] Wider = [1, 1.15, 1.35, 1.6, 2, 2.5, 3.2];
    private static readonly double[] Taller = [1, 1.2, 1.4, 1.7, 2, 2.5, 3.2];

    /// <summary>False when a step has no usable position, two lie on each other, or they are scattered too widely to be seen.</summary>
    public static bool Arrange(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires)
    {
        if (boxes.Count < 2 || boxes.Any(box => !IsSane(box.Node.X) || !IsSane(box.Node.Y)))
        {
            return false;
        }

        // Words on a level line need room between two columns.
        var aside = wires.Any(wire => wire.Label is not null) ? AsideWithWords : Aside;
        foreach (var (x, y) in Wider.SelectMany(x => Taller.Select(y => (x, y))).OrderBy(scale => scale.x * scale.y).ThenBy(scale => scale.x))
        {
            Place(boxes, x, y);
            if (!Overlap(boxes, aside))
            {
                if (IsSeen(boxes))
                {
                    WireRouter.Route(boxes, wires);
                    return true;
                }

                return false;
            }
        }

        return false;
    }

    private static bool IsSane(double? value) => value is { } number && double.IsFinite(number) && Math.Abs(number) <= Farthest;

    private static void Place(IReadOnlyList<ChartBox> boxes, double wider, double taller)
    {
        // What a box is larger than the designer thought pushes away what is beside and below it.
        var columns = Growth(boxes.Select(box => (At: box.Node.X!.Value, More: box.Width - ChartBox.Plain)));
        var rows = Growth(boxes.Where(box => box.Inside is not null).Select(box => (At: box.Node.Y!.Value, More: box.Height - (UsualHeight * taller))));
        foreach (var box in boxes)
        {
            var (left, right) = (box.Node.X!.Value - (UsualWidth / 2), box.Node.X.Value + (UsualWidth / 2));
            var more = columns.Where(column => column.At < left).Sum(column => column.More) - columns.Where(column => column.At > right).Sum(column => column.More);
            box.X = (box.Node.X.Value * wider) + ((more - (box.Width - ChartBox.Plain)) / 2);
            box.Y = (box.Node.Y!.Value * taller) + rows.Where(row => row.At < box.Node.Y - (UsualHeight / 2)).Sum(row => row.More);
        }
    }

    private static List<(double At, double More)> Growth(IEnumerable<(double At, double More)> boxes) =>
        [.. boxes.Where(box => box.More > 0).GroupBy(box => Math.Round(box.At)).Select(group => (group.Key, group.Max(box => box.More)))];

    private static bool Overlap(IReadOnlyList<ChartBox> boxes, double aside)
    {
        var open = new List<ChartBox>();
        foreach (var box in boxes.OrderBy(box => box.Y))
        {
            open.RemoveAll(other => other.Bottom + Under <= box.Y);
            if (open.Exists(other => other.X < box.Right + aside && box.X < other.Right + aside))
            {
                return true;
            }

            open.Add(box);
        }

        return false;
    }

    private static bool IsSeen(IReadOnlyList<ChartBox> boxes)
    {
        var (width, height) = (boxes.Max(box => box.Right) - boxes.Min(box => box.X), boxes.Max(box => box.Bottom) - boxes.Min(box => box.Y));
        return width <= 1200 + (boxes.Sum(box => box.Width) * 2) && height <= 1200 + (boxes.Sum(box => box.Height) * 3);
    }
}
