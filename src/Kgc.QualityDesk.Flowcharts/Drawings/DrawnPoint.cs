using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A place in the drawing, in pixels from its top left corner.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DrawnPoint(double X, double Y)
{
    internal DrawnPoint Moved(double x, double y) => new(X + x, Y + y);
}
