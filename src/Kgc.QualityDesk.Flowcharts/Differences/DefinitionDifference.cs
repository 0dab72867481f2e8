namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What changed from one definition to another, for people and programs. What only moves the drawing stands apart.</summary>
public sealed record DefinitionDifference(
    IReadOnlyList<PropertyChange> Head,
    IReadOnlyList<VariableChange> Variables,
    IReadOnlyList<NodeChange> Added,
    IReadOnlyList<NodeChange> Removed,
    IReadOnlyList<NodeChange> Changed,
    IReadOnlyList<ConnectionChange> AddedConnections,
    IReadOnlyList<ConnectionChange> RemovedConnections,
    IReadOnlyList<NodeChange> Moved,
    bool IsRedrawn)
{
    /// <summary>Nothing that has a meaning when cases run.</summary>
    public bool IsDrawingOnly => Head.Count + Variables.Count + Added.Count + Removed.Count + Changed.Count + AddedConnections.Count + RemovedConnections.Count == 0;

    public bool IsEmpty => IsDrawingOnly && Moved.Count == 0 && !IsRedrawn;

    public static DefinitionDifference Between(WorkflowDefinition old, WorkflowDefinition fresh) => new DefinitionComparison(old, fresh).Run();
}
