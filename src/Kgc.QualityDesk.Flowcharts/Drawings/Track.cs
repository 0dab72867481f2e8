namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// A level stretch of a connection in a gap between layers. It hangs on a line from above at <paramref name="upper"/>
/// and goes on downwards at <paramref name="lower"/>; null where it ends in a lane at the side.
/// </summary>
internal sealed class Track(int gap, double left, double right, double? upper, double? lower)
{
    public int Gap => gap;

    public double Left => left;

    public double Right => right;

    public double? Upper => upper;

    public double? Lower => lower;

    /// <summary>0 is the topmost.</summary>
    public int Level { get; set; }
}
