using System.Text.Json;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>What an administrator chooses for a migration.</summary>
/// <param name="Mapping">step of the old version → step of the new one (node paths); what is not named keeps its path</param>
/// <param name="Restart">steps of the new version whose due date and timers begin anew; all others keep their remaining time</param>
public sealed record MoveOptions(IReadOnlyDictionary<string, string> Mapping, IReadOnlySet<string> Restart)
{
    public static MoveOptions None { get; } = new(new Dictionary<string, string>(), new HashSet<string>());

    /// <summary>The same in whole paths: <c>draft</c> may be said for <c>root:draft</c>.</summary>
    internal MoveOptions In(IReadOnlyCollection<FlowchartProgram> from, FlowchartProgram to) => new(
        Mapping.Select(pair => (Old: from.Select(program => Path(program, pair.Key)).FirstOrDefault(path => path is not null) ?? pair.Key, New: Path(to, pair.Value) ?? pair.Value))
            .DistinctBy(pair => pair.Old, StringComparer.Ordinal).ToDictionary(pair => pair.Old, pair => pair.New, StringComparer.Ordinal),
        Restart.Select(node => Path(to, node) ?? node).ToHashSet(StringComparer.Ordinal));

    private static string? Path(FlowchartProgram program, string node)
    {
        var inRoot = $"{program.Definition.Root.NodeId}:{node}";
        return program.Find(node) is not null ? node : program.Find(inRoot) is not null ? inRoot : null;
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    public static MoveOptions FromJson(string json) => JsonSerializer.Deserialize<Written>(json) is { } written
        ? new(written.Mapping, written.Restart)
        : None;

    private sealed record Written(Dictionary<string, string> Mapping, HashSet<string> Restart);
}
