namespace Kgc.QualityDesk.Flowcharts;

/// <summary>The tokens that wait before a join. A second one at the same entrance is one with the first, so that a wave passes once.</summary>
internal static class JoinTokens
{
    /// <summary>Puts the token to the others; true when a wave is complete and was taken.</summary>
    public static bool Take(FlowScope scope, CompiledNode join, string? entrance)
    {
        if (entrance is null)
        {
            // Back from behind the join: the wave has passed already, this is one token going round.
            return true;
        }

        var held = scope.Held.TryGetValue(join.NodeId, out var known) ? known : scope.Held[join.NodeId] = [];
        if (!held.Contains(entrance))
        {
            held.Add(entrance);
        }

        return join.Join == JoinMode.WaitAll && join.Entrances.All(held.Contains) && scope.Held.Remove(join.NodeId);
    }

    /// <summary>True when WaitAllActive has nothing to wait for any more; its tokens were taken.</summary>
    /// <exception cref="FlowchartException">WaitAll waits for a token that cannot come.</exception>
    public static bool TakeAllThatCanCome(FlowScope scope, CompiledNode join, IReadOnlySet<string> living)
    {
        var others = living.Concat(scope.Held.Keys.Where(other => other != join.NodeId));
        if (join.Join == JoinMode.WaitAllActive)
        {
            return !others.Any(join.Before.Contains) && scope.Held.Remove(join.NodeId);
        }

        return others.Any(join.Upstream.Contains) ? false : throw Stuck(join);
    }

    public static FlowchartException Stuck(CompiledNode join) => new(
        $"Die Zusammenführung „{join.DisplayText}“ (WaitAll) wartet auf einen Weg, der nicht mehr kommen kann. "
        + "Bitte im Ablauf WaitAllActive wählen oder den fehlenden Weg verbinden.",
        join.NodeId);
}
