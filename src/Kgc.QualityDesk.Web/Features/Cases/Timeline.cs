namespace Kgc.QualityDesk.Web.Features.Cases;

/// <summary>The timeline as it is shown: all of it or one group, the latest part unless all is asked for.</summary>
public sealed record Timeline(IReadOnlyList<TimelineLine> All, string? Chosen, bool IsWhole)
{
    private const int Latest = 100;

    /// <summary>As they stand in the address.</summary>
    public static IReadOnlyList<(string Key, string Name, TimelineGroup Group)> Groups { get; } =
    [
        ("nachrichten", "Nachrichten", TimelineGroup.Messages), ("vermerke", "Vermerke", TimelineGroup.Notes), ("aufgaben", "Aufgaben", TimelineGroup.Tasks),
        ("system", "System", TimelineGroup.System),
    ];

    public string? Key => Groups.FirstOrDefault(g => g.Key == Chosen).Key;

    public IReadOnlyList<TimelineLine> Lines => IsWhole ? Matching : [.. Matching.TakeLast(Latest)];

    public int Hidden => Matching.Count - Lines.Count;

    private IReadOnlyList<TimelineLine> Matching => Key is null ? All : [.. All.Where(line => line.Group == Groups.First(g => g.Key == Key).Group)];

    public int Count(TimelineGroup group) => All.Count(line => line.Group == group);
}
