using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Finds for each label a place on its line, near where it begins, that no step and no other label covers.</summary>
internal static class LabelPlaces
{
    private const double Height = 20;
    private const double Cell = 256;

    public static void Find(IReadOnlyList<ChartBox> boxes, IReadOnlyList<ChartWire> wires)
    {
        var taken = new Dictionary<(int, int), List<Area>>();
        foreach (var box in boxes)
        {
            Take(taken, new(box.X, box.Y, box.Right, box.Bottom));
        }

        foreach (var wire in wires.Where(wire => wire.Label is not null && wire.Points.Count > 1))
        {
            var half = (ChartWords.WidthOf(wire.Label!) / 2) + 3;
            var places = Places(wire.Points, half).ToList();
            var place = places.Find(at => !IsTaken(taken, Area.Around(at, half)));
            wire.LabelAt = place == default ? places[0] : place;
            Take(taken, Area.Around(wire.LabelAt, half));
        }
    }

    private static IEnumerable<DrawnPoint> Places(List<DrawnPoint> points, double half)
    {
        for (var index = 1; index < points.Count; index++)
        {
            var (from, to) = (points[index - 1], points[index]);
            var (x, y) = (to.X - from.X, to.Y - from.Y);
            var length = Math.Abs(x) + Math.Abs(y);
            var near = Math.Abs(x) > Math.Abs(y) ? half + 6 : 16;
            foreach (var along in new[] { near, near + 14, length / 2, length * 0.75, near + 60, length - near })
            {
                if (along >= near && along <= length - 10)
                {
                    yield return new(from.X + (x * along / length), from.Y + (y * along / length));
                }
            }
        }

        var first = points[0];
        yield return new((first.X + points[1].X) / 2, (first.Y + points[1].Y) / 2);
    }

    private static IEnumerable<(int, int)> Cells(Area area)
    {
        for (var x = (int)Math.Floor(area.Left / Cell); x <= (int)Math.Floor(area.Right / Cell); x++)
        {
            for (var y = (int)Math.Floor(area.Top / Cell); y <= (int)Math.Floor(area.Bottom / Cell); y++)
            {
                yield return (x, y);
            }
        }
    }

    private static void Take(Dictionary<(int, int), List<Area>> taken, Area area)
    {
        foreach (var cell in Cells(area))
        {
            (taken.TryGetValue(cell, out var here) ? here : taken[cell] = []).Add(area);
        }
    }

    private static bool IsTaken(Dictionary<(int, int), List<Area>> taken, Area area) =>
        Cells(area).Any(cell => taken.TryGetValue(cell, out var here) && here.Exists(area.Meets));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Area(double Left, double Top, double Right, double Bottom)
    {
        public static Area Around(DrawnPoint middle, double half) => new(middle.X - half, middle.Y - (Height / 2), middle.X + half, middle.Y + (Height / 2));

        public bool Meets(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
