using System.Text.Json;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Compares two definitions step by step; steps are the same when their paths are.</summary>
internal sealed class DefinitionComparison(WorkflowDefinition old, WorkflowDefinition fresh)
{
    // Numbers and marks of the version itself, and what is compared in its own way.
    private static readonly HashSet<string> NotHead =
        ["id", "version", "isLatest", "isPublished", "toolVersion", "$schema", "root", "variables", "createdAt", "isSystem"];

    private static readonly HashSet<string> NotStep = ["id", "nodeId", "activities", "connections", "body", "variables", "metadata"];

    private readonly Dictionary<string, ActivityNode> _old = ByPath(old);
    private readonly Dictionary<string, ActivityNode> _new = ByPath(fresh);

    public DefinitionDifference Run()
    {
        var both = _new.Values.Where(node => _old.ContainsKey(node.NodeId)).Select(node => (Old: _old[node.NodeId], New: node)).ToList();
        var (before, after) = (Connections(_old), Connections(_new));
        return new(
            [.. Changes(old.Source, fresh.Source, NotHead)],
            [.. Variables()],
            [.. _new.Values.Where(node => !_old.ContainsKey(node.NodeId)).Select(node => Line(node, []))],
            [.. _old.Values.Where(node => !_new.ContainsKey(node.NodeId)).Select(node => Line(node, []))],
            [.. both.Select(pair => Line(pair.New, [.. StepChanges(pair.Old, pair.New)])).Where(change => change.Properties.Count > 0)],
            [.. after.Keys.Except(before.Keys).Select(key => after[key])],
            [.. before.Keys.Except(after.Keys).Select(key => before[key])],
            [.. both.Where(pair => IsMoved(pair.Old, pair.New)).Select(pair => Line(pair.New, []))],
            both.Exists(pair => IsRedrawn(pair.Old, pair.New)));
    }

    private static IEnumerable<PropertyChange> StepChanges(ActivityNode old, ActivityNode fresh)
    {
        var metadata = Changes(Metadata(old), Metadata(fresh), ["designer"]).Select(change => change with { Name = $"metadata.{change.Name}" });
        return Changes(old.Source, fresh.Source, NotStep).Concat(metadata);
    }

    private static IEnumerable<PropertyChange> Changes(JsonElement old, JsonElement fresh, HashSet<string> except) =>
        Names(old).Concat(Names(fresh)).Distinct(StringComparer.Ordinal).Where(name => !except.Contains(name))
            .Select(name => new PropertyChange(name, old.Member(name), fresh.Member(name)))
            .Where(change => !IsSame(change.Old, change.New));

    private IEnumerable<VariableChange> Variables()
    {
        var (before, after) = (ByName(old), ByName(fresh));
        return before.Keys.Concat(after.Keys).Distinct(StringComparer.Ordinal)
            .Select(name => new VariableChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(change => change.Old is null || change.New is null || !IsSame(change.Old, change.New));
    }

    private static Dictionary<string, VariableDefinition> ByName(WorkflowDefinition definition) => definition.Root.All()
        .SelectMany(node => node.Variables.Select(variable => (Name: node.NodeId == definition.Root.NodeId ? variable.Name : $"{node.DisplayText}: {variable.Name}", variable)))
        .Concat(definition.Variables.Select(variable => (variable.Name, variable)))
        .DistinctBy(pair => pair.Name, StringComparer.Ordinal).ToDictionary(pair => pair.Name, pair => pair.variable, StringComparer.Ordinal);

    private static bool IsSame(VariableDefinition old, VariableDefinition fresh) =>
        old.TypeName == fresh.TypeName && old.IsArray == fresh.IsArray && IsSame(old.Value, fresh.Value);

    private static Dictionary<(string, string, string), ConnectionChange> Connections(Dictionary<string, ActivityNode> nodes) => nodes.Values
        .SelectMany(chart => chart.Connections.Select(way => Connection(chart, way)))
        .DistinctBy(way => (way.SourceNodeId, way.Port, way.TargetNodeId))
        .ToDictionary(way => (way.SourceNodeId, way.Port, way.TargetNodeId));

    private static ConnectionChange Connection(ActivityNode chart, ConnectionDefinition way)
    {
        string Name(string id) => chart.Activities.FirstOrDefault(node => node.Id == id)?.DisplayText ?? id;
        return new($"{chart.NodeId}:{way.Source}", Name(way.Source), way.SourcePort, $"{chart.NodeId}:{way.Target}", Name(way.Target));
    }

    private static bool IsMoved(ActivityNode old, ActivityNode fresh) => !IsSame(Metadata(old).Member("designer"), Metadata(fresh).Member("designer"));

    // Bends of arrows, and the order in which a file lists its steps.
    private static bool IsRedrawn(ActivityNode old, ActivityNode fresh) =>
        old.Activities.Count > 0 && !IsMoved(old, fresh) && !IsSame(Bends(old), Bends(fresh));

    private static JsonElement? Bends(ActivityNode chart) => chart.Source.Member("connections");

    private static JsonElement Metadata(ActivityNode node) => node.Source.Member("metadata") ?? default;

    private static NodeChange Line(ActivityNode node, IReadOnlyList<PropertyChange> properties) => new(node.NodeId, node.DisplayText, node.Type, properties);

    private static Dictionary<string, ActivityNode> ByPath(WorkflowDefinition definition) =>
        definition.Root.All().DistinctBy(node => node.NodeId, StringComparer.Ordinal).ToDictionary(node => node.NodeId, StringComparer.Ordinal);

    private static IEnumerable<string> Names(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object ? element.EnumerateObject().Select(property => property.Name) : [];

    private static bool IsSame(JsonElement? old, JsonElement? fresh) =>
        (old, fresh) switch
        {
            (null, null) => true,
            ({ } a, { } b) => JsonElement.DeepEquals(a, b),
            _ => false,
        };
}
