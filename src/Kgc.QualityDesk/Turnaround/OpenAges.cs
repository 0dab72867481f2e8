namespace Kgc.QualityDesk.Turnaround;

/// <summary>Buckets of age in working days.</summary>
public static class OpenAges
{
    private static readonly (string Key, string Label, double UpTo)[] Buckets =
    [
        ("0-2", "bis 2 Arbeitstage", 2), ("3-5", "3 bis 5 Arbeitstage", 5), ("6-10", "6 bis 10 Arbeitstage", 10),
        ("11-20", "11 bis 20 Arbeitstage", 20), ("over-20", "mehr als 20 Arbeitstage", double.MaxValue),
    ];

    public static IReadOnlyList<Board.OpenNow.Age> All { get; } = [.. Buckets.Select(b => new Board.OpenNow.Age(b.Key, b.Label))];

    public static string KeyOf(double days) => Buckets[IndexOf(days)].Key;

    public static int IndexOf(double days) => Array.FindIndex(Buckets, b => days <= b.UpTo);
}
