namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Plans how instances of one version go over to another (docs/adr/0008). A pure function of both programs, the state and the
/// mapping, so that a dry run and the migration cannot differ. One object plans many instances; it is not for several threads.
/// </summary>
/// <param name="from">the version that the instances run on</param>
/// <param name="to">the version that they shall run on</param>
/// <param name="mapping">node path of the old version → node path of the new one; what is not named keeps its path</param>
public sealed class FlowMigration(FlowchartProgram from, FlowchartProgram to, IReadOnlyDictionary<string, string> mapping)
{
    private readonly NodeMap _map = new(from, to, mapping);
    private readonly RunAgain _runAgain = new(from, to, new NodeMap(from, to, mapping));

    public FlowchartProgram From => from;

    public FlowchartProgram To => to;

    /// <summary>Steps that would lie ahead of a token only in the new version: if one was done before, it would be done again.</summary>
    public IReadOnlySet<string> NewlyAhead(string nodeId) => from.Find(nodeId) is { } node ? _runAgain.NewlyAhead(node) : RunAgain.None;

    /// <param name="state">where the instance stands; it is not changed</param>
    /// <param name="completed">steps of the old version that were done; only those of <see cref="NewlyAhead"/> are looked at</param>
    public FlowPlan Plan(FlowState state, IReadOnlySet<string> completed)
    {
        var copy = FlowState.FromJson(state.ToJson());
        List<FlowBlock> blocks = [];
        var moves = Tokens(copy, completed, blocks);
        if (Scopes(copy, blocks))
        {
            new JoinMoves(from, to, _map).Check(copy, blocks);
        }

        if (blocks.Count > 0)
        {
            return new(moves, [.. blocks.Distinct()], [], [], null);
        }

        List<string> added = [], dropped = [];
        new VariableMoves(from, to, _map).Apply(copy, added, dropped, blocks);
        new JoinMoves(from, to, _map).Apply(copy);
        for (var i = 0; i < copy.Waiting.Count; i++)
        {
            copy.Waiting[i] = copy.Waiting[i] with { NodeId = moves[i].To.NodeId };
        }

        copy.Scopes.ForEach(scope => scope.NodeId = _map.Target(from.Node(scope.NodeId))!.NodeId);
        return new(moves, blocks, added, dropped, blocks.Count > 0 ? null : copy);
    }

    private List<FlowMove> Tokens(FlowState state, IReadOnlySet<string> completed, List<FlowBlock> blocks)
    {
        List<FlowMove> moves = [];
        HashSet<(int Scope, string NodeId)> taken = [];
        foreach (var token in state.Waiting)
        {
            var node = from.Find(token.NodeId);
            var target = node is null ? null : _map.Target(node);
            if (NodeFit.Fault(node, token.NodeId, target, _map) is { } fault)
            {
                blocks.Add(fault);
                continue;
            }

            moves.Add(new(token, node!, target!));
            if (!taken.Add((token.Scope, target!.NodeId)))
            {
                blocks.Add(new("two-into-one", token.NodeId, $"Zwei wartende Schritte lägen auf demselben Schritt „{target.DisplayText}“."));
            }

            blocks.AddRange(_runAgain.NewlyAhead(node!).Where(completed.Contains).Select(again => new FlowBlock(
                "would-run-again", again, $"Der erledigte Schritt „{from.Node(again).DisplayText}“ käme in der neuen Fassung noch einmal.")));
        }

        return moves;
    }

    private bool Scopes(FlowState state, List<FlowBlock> blocks)
    {
        var before = blocks.Count;
        foreach (var scope in state.Scopes)
        {
            var node = from.Find(scope.NodeId);
            var target = node is null ? null : _map.Target(node);
            if (target is null || target.Kind != node!.Kind || !_map.SamePlace(node, target))
            {
                blocks.Add(new("scope-changed", scope.NodeId,
                    $"Der Teilablauf „{node?.DisplayText ?? scope.NodeId}“, in dem der Fall steht, ist in der neuen Fassung anders aufgebaut."));
            }
        }

        return blocks.Count == before;
    }
}
