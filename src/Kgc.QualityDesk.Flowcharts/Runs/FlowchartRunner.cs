using System.Globalization;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Moves the tokens of one instance until each of them waits or the end is reached (docs/adr/0004).
/// After an exception the state is half changed and must be thrown away with everything else of the burst.
/// </summary>
public sealed class FlowchartRunner(FlowchartProgram program, FlowState state, IActivityHost host, int stepLimit = 1000)
{
    private readonly FlowBurst _burst = new(program, stepLimit);
    private readonly FlowValues _values = new(state, host);

    /// <exception cref="FlowchartException">The instance was started before, or a step cannot go on.</exception>
    public async Task StartAsync(IReadOnlyDictionary<string, JsonNode?>? inputs, CancellationToken cancel)
    {
        if (state.IsStarted)
        {
            throw new FlowchartException("Der Ablauf wurde schon gestartet.", program.Root.NodeId);
        }

        state.IsStarted = true;
        state.Inputs = inputs is { Count: > 0 } ? inputs.ToDictionary(input => input.Key, input => input.Value?.DeepClone()) : null;
        _burst.Add(state.Scopes[0], program.Root.First!, null);
        await RunAsync(cancel);
    }

    /// <exception cref="FlowchartException">No such token waits, the node has no such outcome, or a step cannot go on.</exception>
    public async Task ResumeAsync(string tokenId, string outcome, JsonNode? result, CancellationToken cancel)
    {
        var token = state.Waiting.Find(waiting => waiting.Id == tokenId)
            ?? throw new FlowchartException($"Hier wartet kein Schritt „{tokenId}“.", null);
        var node = program.Node(token.NodeId);
        RequirePort(node, outcome);
        state.Waiting.Remove(token);
        var scope = state.Scopes.Find(other => other.Id == token.Scope)!;
        if (node.Source.Result is { } variable)
        {
            _values.Set(scope, variable, node.Task is null ? result : new JsonObject { ["outcome"] = outcome, ["input"] = result?.DeepClone() });
        }

        Complete(scope, node, [outcome], token.Id);
        await RunAsync(cancel);
    }

    /// <summary>Drops every token and finishes, as <c>Elsa.Finish</c> does; for a case that ends outside of its chart.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        await DropAsync(state.Scopes[0], _ => true, cancel);
        state.IsFinished = true;
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        do
        {
            while (_burst.Next() is { } arrival)
            {
                cancel.ThrowIfCancellationRequested();
                await EnterAsync(arrival, cancel);
            }
        }
        while (!state.IsFinished && Settle());
    }

    private async ValueTask EnterAsync(FlowBurst.Arrival arrival, CancellationToken cancel)
    {
        var (scope, node, entrance) = arrival;
        if (Living(scope).Contains(node.NodeId))
        {
            // A node rests once per iteration: a second token that comes while it rests is one with the first.
            return;
        }

        switch (node.Kind)
        {
            case NodeKind.Host:
                await CallHostAsync(scope, node, cancel);
                break;
            case NodeKind.Join:
                await JoinAsync(scope, node, entrance, cancel);
                break;
            case NodeKind.End:
                Complete(scope, node, [Ports.Done], follow: false);
                await DropAsync(scope, _ => true, cancel);
                break;
            case NodeKind.Finish:
                Complete(scope, node, [Ports.Done], follow: false);
                await FinishAsync(cancel);
                break;
            case NodeKind.Flowchart:
                host.Stepped(new(node.NodeId, null, scope.Iteration, null));
                Open(scope, node, scope.Iteration);
                break;
            case NodeKind.ForEach:
                OpenIterations(scope, node);
                break;
            default:
                Complete(scope, node, Outcomes(scope, node));
                break;
        }
    }

    private IReadOnlyList<string> Outcomes(FlowScope scope, CompiledNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Decision:
                return [_values.IsTrue(scope, node.Input("condition")) ? "True" : "False"];
            case NodeKind.Switch:
                var labels = node.Source.Cases.Where(@case => _values.IsTrue(scope, @case.Condition)).Select(@case => @case.Label);
                var taken = (Ports.AreExclusive(node.Source) ? labels.Take(1) : labels).ToList();
                return taken.Count == 0 ? [Ports.Default] : taken;
            case NodeKind.Fork:
                return node.Ports;
            case NodeKind.SetVariable:
                _values.Set(scope, node.Source.Variable ?? "", _values.Evaluate(scope, node.Input("value")));
                return node.Ports;
            case NodeKind.SetName:
                state.Name = _values.Text(scope, node.Input("value"));
                return node.Ports;
            case NodeKind.Correlate:
                state.CorrelationId = _values.Text(scope, node.Input("correlationId"));
                return node.Ports;
            case NodeKind.Start:
                return node.Ports;
            default:
                throw new FlowchartException($"Die Art „{node.Type}“ des Schritts „{node.DisplayText}“ kann nicht ausgeführt werden.", node.NodeId);
        }
    }

    private async ValueTask CallHostAsync(FlowScope scope, CompiledNode node, CancellationToken cancel)
    {
        var token = new FlowToken(NextId().ToString(CultureInfo.InvariantCulture), node.NodeId, scope.Iteration) { Scope = scope.Id };
        var call = new ActivityCall(node, token, name => _values.Evaluate(scope, node.Input(name))?.DeepClone());
        var result = await host.ExecuteAsync(call, cancel);
        if (result.IsWaiting)
        {
            state.Waiting.Add(token);
            host.Stepped(new(node.NodeId, null, token.Iteration, token.Id));
            return;
        }

        foreach (var outcome in result.Outcomes)
        {
            RequirePort(node, outcome);
        }

        Complete(scope, node, result.Outcomes, token.Id);
    }

    private void OpenIterations(FlowScope scope, CompiledNode node)
    {
        var items = _values.Evaluate(scope, node.Input("items")) is { } value ? ConditionValues.Elements(value) : [];
        if (items.Count == 0 || node.First is null)
        {
            Complete(scope, node, [Ports.Done]);
            return;
        }

        if (items.Count > _burst.StepLimit)
        {
            throw new FlowchartException($"„{node.DisplayText}“ soll {items.Count} Elemente nebeneinander durchlaufen, erlaubt sind {_burst.StepLimit}.", node.NodeId);
        }

        host.Stepped(new(node.NodeId, null, scope.Iteration, null));
        for (var index = 0; index < items.Count; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            var iteration = Open(scope, node, scope.Iteration is null ? number : $"{scope.Iteration}.{number}");
            iteration.Variables["CurrentValue"] = items[index]?.DeepClone();
            iteration.Variables["CurrentIndex"] = JsonValue.Create(index);
        }
    }

    private FlowScope Open(FlowScope parent, CompiledNode node, string? iteration)
    {
        var scope = new FlowScope { Id = NextId(), NodeId = node.NodeId, Parent = parent.Id, Iteration = iteration };
        foreach (var variable in node.Source.Variables)
        {
            scope.Variables.TryAdd(variable.Name, variable.InitialValue());
        }

        state.Scopes.Add(scope);
        _burst.Add(scope, node.First!, null);
        return scope;
    }

    private async ValueTask JoinAsync(FlowScope scope, CompiledNode join, string? entrance, CancellationToken cancel)
    {
        if (join.Join == JoinMode.WaitAny)
        {
            await DropAsync(scope, nodeId => nodeId == join.NodeId || join.Before.Contains(nodeId), cancel);
            Complete(scope, join, [Ports.Done]);
        }
        else if (JoinTokens.Take(scope, join, entrance))
        {
            Complete(scope, join, [Ports.Done]);
        }
    }

    // Called when nothing moves: joins that need not wait any longer pass, and what has run out is left.
    private bool Settle()
    {
        foreach (var scope in state.Scopes.AsEnumerable().Reverse().ToList())
        {
            var living = Living(scope);
            foreach (var join in scope.Held.Keys.Order(StringComparer.Ordinal).Select(program.Node).ToList())
            {
                if (JoinTokens.TakeAllThatCanCome(scope, join, living))
                {
                    Complete(scope, join, [Ports.Done]);
                    return true;
                }
            }

            if (living.Count == 0 && scope.Held.Count == 0)
            {
                return Leave(scope);
            }
        }

        return false;
    }

    private bool Leave(FlowScope scope)
    {
        if (_values.Parent(scope) is not { } parent)
        {
            state.IsFinished = true;
            return false;
        }

        state.Scopes.Remove(scope);
        if (!Living(parent).Contains(scope.NodeId))
        {
            Complete(parent, program.Node(scope.NodeId), [Ports.Done]);
        }

        return true;
    }

    private void Complete(FlowScope scope, CompiledNode node, IReadOnlyList<string> outcomes, string? tokenId = null, bool follow = true)
    {
        host.Stepped(new(node.NodeId, string.Join(", ", outcomes), scope.Iteration, tokenId));
        foreach (var connection in node.Outbound.Where(connection => follow && outcomes.Contains(connection.Port)))
        {
            _burst.Add(scope, program.Node(connection.TargetNodeId), connection.Entrance);
        }
    }

    private async Task DropAsync(FlowScope scope, Func<string, bool> which, CancellationToken cancel)
    {
        _burst.Remove(arrival => arrival.Scope == scope && which(arrival.Node.NodeId));
        foreach (var join in scope.Held.Keys.Where(which).ToList())
        {
            scope.Held.Remove(join);
        }

        foreach (var token in state.Waiting.Where(token => token.Scope == scope.Id && which(token.NodeId)).ToList())
        {
            state.Waiting.Remove(token);
            await host.CancelAsync(token, cancel);
        }

        foreach (var inner in state.Scopes.Where(inner => inner.Parent == scope.Id && which(inner.NodeId)).ToList())
        {
            await DropAsync(inner, _ => true, cancel);
            state.Scopes.Remove(inner);
        }
    }

    private HashSet<string> Living(FlowScope scope) =>
    [
        .. state.Waiting.Where(token => token.Scope == scope.Id).Select(token => token.NodeId),
        .. state.Scopes.Where(inner => inner.Parent == scope.Id).Select(inner => inner.NodeId),
    ];

    private int NextId() => state.NextId++;

    private static void RequirePort(CompiledNode node, string outcome)
    {
        if (!node.Ports.Contains(outcome))
        {
            throw new FlowchartException($"„{node.DisplayText}“ hat keinen Ausgang „{outcome}“; möglich sind: {string.Join(", ", node.Ports)}.", node.NodeId);
        }
    }
}
