namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Whether a token that waits at one step may wait at another.</summary>
internal static class NodeFit
{
    private static readonly HashSet<string> Clocks = [ActivityTypes.Delay, ActivityTypes.StartAt, ActivityTypes.WaitWorkingDays];

    public static FlowBlock? Fault(CompiledNode? node, string nodeId, CompiledNode? target, NodeMap map)
    {
        var name = node?.DisplayText ?? nodeId;
        if (target is null)
        {
            return new("node-gone", nodeId, node is not null && map.IsNamed(node)
                ? $"Den Schritt, auf den „{name}“ abgebildet ist, gibt es in der neuen Fassung nicht."
                : $"Den Schritt „{name}“ gibt es in der neuen Fassung nicht.");
        }

        return node!.Type == target.Type || (Clocks.Contains(node.Type) && Clocks.Contains(target.Type))
            ? FaultOfKind(node, target) ?? FaultOfPlace(node, target, map)
            : new("type-changed", nodeId, $"Der Schritt „{name}“ ist in der neuen Fassung von anderer Art ({target.Type} statt {node.Type}).");
    }

    private static FlowBlock? FaultOfKind(CompiledNode node, CompiledNode target)
    {
        if (node.Task is { } old && target.Task is { } fresh && old.TaskType != fresh.TaskType)
        {
            return new("task-type-changed", node.NodeId,
                $"Die Aufgabe „{node.DisplayText}“ ist in der neuen Fassung eine andere Aufgabe ({fresh.TaskType} statt {old.TaskType}).");
        }

        if (node.Type == ActivityTypes.SendMessage && !SameInput(node, target, "template"))
        {
            return new("message-changed", node.NodeId, $"Der Schritt „{node.DisplayText}“ sendet in der neuen Fassung etwas anderes.");
        }

        return node.Type == ActivityTypes.Event && !SameInput(node, target, "eventName")
            ? new("event-changed", node.NodeId, $"Der Schritt „{node.DisplayText}“ wartet in der neuen Fassung auf ein anderes Ereignis.")
            : null;
    }

    private static FlowBlock? FaultOfPlace(CompiledNode node, CompiledNode target, NodeMap map) => map.SamePlace(node, target)
        ? null
        : new("scope-changed", node.NodeId, $"Der Schritt „{target.DisplayText}“ liegt in der neuen Fassung in einem anderen Teilablauf.");

    private static bool SameInput(CompiledNode node, CompiledNode target, string name)
    {
        var (old, fresh) = (node.Input(name), target.Input(name));
        return old?.Kind == fresh?.Kind && old?.ConstantText == fresh?.ConstantText && old?.Path == fresh?.Path;
    }
}
