namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// What waits before a join must find its way into it in the new version too, and the join must neither pass by the migration
/// itself nor wait for a way that cannot come any more.
/// </summary>
internal sealed class JoinMoves(FlowchartProgram from, FlowchartProgram to, NodeMap map)
{
    public void Check(FlowState state, List<FlowBlock> blocks)
    {
        foreach (var scope in state.Scopes)
        {
            var container = map.Target(from.Node(scope.NodeId))!;
            var old = Wave.Of(state, scope, from, id => id);
            var fresh = Wave.Of(state, scope, to, id => from.Find(id) is { } node ? map.Target(node)?.NodeId : null);
            foreach (var join in scope.Held.Keys.Select(from.Node))
            {
                CheckHeld(join, scope.Held[join.NodeId], fresh, blocks);
            }

            foreach (var join in to.Nodes.Where(node => node.Kind == NodeKind.Join && node.Parent == container && node.Join == JoinMode.WaitAll))
            {
                CheckMissing(join, old, fresh, scope, blocks);
            }
        }
    }

    public void Apply(FlowState state)
    {
        foreach (var scope in state.Scopes)
        {
            var held = scope.Held.ToList();
            scope.Held.Clear();
            foreach (var (join, entrances) in held)
            {
                var target = map.Target(from.Node(join))!;
                scope.Held[target.NodeId] = [.. entrances.Select(entrance => Entrance(from.Node(join), target, entrance)!).Distinct(StringComparer.Ordinal)];
            }
        }
    }

    private void CheckHeld(CompiledNode join, List<string> held, Wave fresh, List<FlowBlock> blocks)
    {
        if (map.Target(join) is not { Kind: NodeKind.Join } target || !map.SamePlace(join, target) || target.Join != join.Join)
        {
            blocks.Add(new("join-changed", join.NodeId, $"Vor der Zusammenführung „{join.DisplayText}“ wartet ein Weg; in der neuen Fassung gibt es sie so nicht."));
            return;
        }

        var entrances = held.ConvertAll(entrance => Entrance(join, target, entrance));
        if (entrances.Contains(null))
        {
            blocks.Add(new("join-changed", join.NodeId, $"Vor der Zusammenführung „{join.DisplayText}“ wartet ein Weg, der in der neuen Fassung nicht mehr zu ihr führt."));
        }
        else if (join.Join == JoinMode.WaitAll ? target.Entrances.All(entrances.Contains) : !fresh.CanStillCome(target))
        {
            blocks.Add(new("join-would-pass", join.NodeId, $"Die Zusammenführung „{join.DisplayText}“ hätte in der neuen Fassung nichts mehr, worauf sie wartet."));
        }
    }

    private void CheckMissing(CompiledNode join, Wave old, Wave fresh, FlowScope scope, List<FlowBlock> blocks)
    {
        var source = from.Nodes.FirstOrDefault(node => node.Kind == NodeKind.Join && map.Target(node) == join);
        var held = source is not null && scope.Held.TryGetValue(source.NodeId, out var waiting)
            ? waiting.Select(entrance => Entrance(source, join, entrance)).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        if (held.Count == 0 && !fresh.CanStillCome(join))
        {
            return;
        }

        // What could not come in the old version either is no fault of the new one.
        var known = source is { Join: JoinMode.WaitAll }
            ? old.Missing(source, scope.Held.GetValueOrDefault(source.NodeId) ?? []).Select(entrance => Entrance(source, join, entrance)).OfType<string>().ToHashSet(StringComparer.Ordinal) : [];
        foreach (var missing in fresh.Missing(join, held).Where(entrance => !known.Contains(entrance)))
        {
            var way = Inbound(to, join).First(connection => connection.Entrance == missing).SourceNodeId;
            blocks.Add(new("join-incomplete", join.NodeId,
                $"Die Zusammenführung „{join.DisplayText}“ wartet in der neuen Fassung auch auf „{to.Node(way).DisplayText}“; dieser Weg kann für den Fall nicht mehr kommen."));
        }
    }

    private string? Entrance(CompiledNode join, CompiledNode target, string entrance) =>
        Inbound(from, join).FirstOrDefault(connection => connection.Entrance == entrance) is { } way && map.Target(from.Node(way.SourceNodeId)) is { } source
            ? Inbound(to, target).FirstOrDefault(connection => connection.SourceNodeId == source.NodeId && connection.Entrance is not null
                && (connection.Port == way.Port || connection.Entrance == source.ActivityId))?.Entrance
            : null;

    private static IEnumerable<CompiledConnection> Inbound(FlowchartProgram program, CompiledNode join) => program.Nodes
        .Where(node => node.Parent == join.Parent).SelectMany(node => node.Outbound).Where(connection => connection.TargetNodeId == join.NodeId);
}
