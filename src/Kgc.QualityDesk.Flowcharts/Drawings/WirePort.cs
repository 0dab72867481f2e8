using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A place at the edge of a box where a connection can leave or arrive. Directions: 0 down, 1 right, 2 up, 3 left.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WirePort(DrawnPoint Edge, DrawnPoint Stub, int Direction, double Cost)
{
    private const double OffMiddle = 14;
    private const double Sideways = 8;
    private const double Against = 60;

    /// <summary>Flows are read downwards: a connection rather leaves below and arrives above.</summary>
    public static IEnumerable<WirePort> Leaving(ChartWire wire) => Of(wire.Source, 0);

    /// <summary>The same places, entered.</summary>
    public static IEnumerable<WirePort> Reaching(ChartWire wire) => Of(wire.Target, 2).Select(port => port with { Direction = (port.Direction + 2) % 4 });

    private static IEnumerable<WirePort> Of(ChartBox box, int best)
    {
        foreach (var (x, index) in WireGrid.AcrossOf(box).Select((x, index) => (x, index)))
        {
            var off = index == 1 ? 0 : OffMiddle;
            yield return new(new(x, box.Bottom), new(x, box.Bottom + WireGrid.Stub), 0, off + (best == 0 ? 0 : Against));
            yield return new(new(x, box.Y), new(x, box.Y - WireGrid.Stub), 2, off + (best == 2 ? 0 : Against));
        }

        foreach (var (y, index) in WireGrid.DownOf(box).Select((y, index) => (y, index)))
        {
            var off = Sideways + (index == 1 ? 0 : OffMiddle);
            yield return new(new(box.Right, y), new(box.Right + WireGrid.Stub, y), 1, off);
            yield return new(new(box.X, y), new(box.X - WireGrid.Stub, y), 3, off);
        }
    }
}
