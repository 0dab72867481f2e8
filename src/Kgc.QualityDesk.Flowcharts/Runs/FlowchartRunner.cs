using System.Globalization;
using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>
/// Moves the tokens of one instance until each of them waits or the end is reached (docs/adr/0004).
/// After an exception the state is half changed and must be thrown away with everything else of the burst.
/// </summary>
public sealed class FlowchartRunner(FlowchartProgram program, FlowState state, IActivityHost host, int stepLimit = 1000)
{
    /// <summary>
    /// The outcome of a task that is done without. Nothing follows from it but the end of what the task lies in, such as its turn of
    /// a loop, so a node that nothing follows has this outcome without saying so.
    /// </summary>
    public const string Waived = "waived";

    private readonly FlowScopes _scopes = new(state, new FlowBurst(program, stepLimit), host);
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
        _scopes.Burst.Add(_scopes.Root, program.Root.First!, null);
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
        var scope = _scopes.Of(token);
        if (node.Source.Result is { } variable)
        {
            _values.Set(scope, variable, node.Task is null ? result : new JsonObject { ["outcome"] = outcome, ["input"] = result?.DeepClone() });
        }

        Complete(scope, node, [outcome], token.Id);
        await RunAsync(cancel);
    }

    /// <summary>
    /// Lets an instance go on at a step of its outermost flowchart: as if the step had just ended with this outcome, or, without
    /// one, as if a token had just come to it. What ended stays ended; variables are as they were.
    /// </summary>
    /// <exception cref="FlowchartException">There is no such step, it has no such outcome, or a step cannot go on.</exception>
    public async Task ReviveAsync(string nodeId, string? outcome, CancellationToken cancel)
    {
        var node = program.Node(nodeId);
        if (node.Parent?.NodeId != program.Root.NodeId)
        {
            throw new FlowchartException($"„{node.DisplayText}“ liegt in einem Teil des Ablaufs, der nicht mehr läuft.", nodeId);
        }

        state.IsFinished = false;
        if (outcome is null)
        {
            _scopes.Burst.Add(_scopes.Root, node, null);
        }
        else
        {
            RequirePort(node, outcome);
            Complete(_scopes.Root, node, [outcome]);
        }

        await RunAsync(cancel);
    }

    /// <summary>Drops every token and finishes, as <c>Elsa.Finish</c> does; for a case that ends outside of its chart.</summary>
    public async Task FinishAsync(CancellationToken cancel)
    {
        await _scopes.DropAsync(_scopes.Root, _ => true, cancel);
        state.IsFinished = true;
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        do
        {
            while (_scopes.Burst.Next() is { } arrival)
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
        if (_scopes.Living(scope).Contains(node.NodeId))
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
                await _scopes.DropAsync(scope, _ => true, cancel);
                break;
            case NodeKind.Finish:
                Complete(scope, node, [Ports.Done], follow: false);
                await FinishAsync(cancel);
                break;
            case NodeKind.Flowchart:
                host.Stepped(new(node.NodeId, null, scope.Iteration, null));
                _scopes.Open(scope, node, scope.Iteration);
                break;
            case NodeKind.ForEach:
                OpenIterations(scope, node);
                break;
            case NodeKind.Decision or NodeKind.Switch when host.Ways(node) is { } ways:
                Complete(scope, node, ways);
                break;
            default:
                Complete(scope, node, FlowChoices.Take(state, _values, scope, node));
                break;
        }
    }

    private async ValueTask CallHostAsync(FlowScope scope, CompiledNode node, CancellationToken cancel)
    {
        var token = new FlowToken((state.NextId++).ToString(CultureInfo.InvariantCulture), node.NodeId, scope.Iteration) { Scope = scope.Id };
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
        var items = host.Items(node) ?? (_values.Evaluate(scope, node.Input("items")) is { } value ? ConditionValues.Elements(value) : []);
        if (items.Count == 0 || node.First is null)
        {
            Complete(scope, node, [Ports.Done]);
            return;
        }

        if (items.Count > _scopes.Burst.StepLimit)
        {
            throw new FlowchartException($"„{node.DisplayText}“ soll {items.Count} Elemente nebeneinander durchlaufen, erlaubt sind {_scopes.Burst.StepLimit}.", node.NodeId);
        }

        host.Stepped(new(node.NodeId, null, scope.Iteration, null));
        for (var index = 0; index < items.Count; index++)
        {
            _scopes.OpenIteration(scope, node, index, items[index]);
        }
    }

    private async ValueTask JoinAsync(FlowScope scope, CompiledNode join, string? entrance, CancellationToken cancel)
    {
        if (join.Join == JoinMode.WaitAny)
        {
            await _scopes.DropAsync(scope, nodeId => nodeId == join.NodeId || join.Before.Contains(nodeId), cancel);
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
        foreach (var scope in _scopes.All)
        {
            var living = _scopes.Living(scope);
            foreach (var join in scope.Held.Keys.Order(StringComparer.Ordinal).Select(program.Node).ToList())
            {
                if (JoinTokens.TakeAllThatCanCome(scope, join, living))
                {
                    Complete(scope, join, [Ports.Done]);
                    return true;
                }
            }

            if (living.Count == 0)
            {
                return scope.Held.Count == 0 ? Leave(scope) : throw JoinTokens.Stuck(program.Node(scope.Held.Keys.First()));
            }
        }

        return false;
    }

    private bool Leave(FlowScope scope)
    {
        if (_scopes.Parent(scope) is not { } parent)
        {
            state.IsFinished = true;
            return false;
        }

        _scopes.Close(scope);
        if (!_scopes.Living(parent).Contains(scope.NodeId))
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
            _scopes.Burst.Add(scope, program.Node(connection.TargetNodeId), connection.Entrance);
        }
    }

    private static void RequirePort(CompiledNode node, string outcome)
    {
        if (!node.Ports.Contains(outcome) && (outcome != Waived || node.Outbound.Count > 0))
        {
            throw new FlowchartException($"„{node.DisplayText}“ hat keinen Ausgang „{outcome}“; möglich sind: {string.Join(", ", node.Ports)}.", node.NodeId);
        }
    }
}
