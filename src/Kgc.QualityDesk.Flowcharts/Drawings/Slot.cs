namespace Kgc.QualityDesk.Flowcharts;

/// <summary>A place in a layer: a step, or where a long connection passes through.</summary>
internal sealed class Slot(int layer, ChartBox? box)
{
    public int Layer => layer;

    public ChartBox? Box => box;

    /// <summary>Rank from the left in its layer.</summary>
    public int Rank { get; set; }

    /// <summary>Middle.</summary>
    public double X { get; set; }

    public double Half => box is null ? 2 : box.Width / 2;

    public List<Slot> Above { get; } = [];

    public List<Slot> Below { get; } = [];

    public static double GapOf(Slot left, Slot right) => left.Box is null || right.Box is null ? 18 : 40;
}
