using System.Text.Json;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What an administrator chooses for a migration.</summary>
/// <param name="Mapping">step of the old version → step of the new one (node paths); what is not named keeps its path</param>
/// <param name="Restart">steps of the new version whose due date and timers begin anew; all others keep their remaining time</param>
public sealed record MoveOptions(IReadOnlyDictionary<string, string> Mapping, IReadOnlySet<string> Restart)
{
    public static MoveOptions None { get; } = new(new Dictionary<string, string>(), new HashSet<string>());

    public string ToJson() => JsonSerializer.Serialize(this);

    public static MoveOptions FromJson(string json) => JsonSerializer.Deserialize<Written>(json) is { } written
        ? new(written.Mapping, written.Restart)
        : None;

    private sealed record Written(Dictionary<string, string> Mapping, HashSet<string> Restart);
}
