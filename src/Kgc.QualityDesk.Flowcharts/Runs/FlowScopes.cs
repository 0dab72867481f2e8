using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Opens, empties and closes the scopes of an instance.</summary>
internal sealed class FlowScopes(FlowState state, FlowBurst burst, IActivityHost host)
{
    public FlowBurst Burst => burst;

    public FlowScope Root => state.Scopes[0];

    /// <summary>The inner ones first.</summary>
    public IReadOnlyList<FlowScope> All => [.. state.Scopes.AsEnumerable().Reverse()];

    public FlowScope Of(FlowToken token) => state.Scopes.Find(scope => scope.Id == token.Scope)!;

    public FlowScope? Parent(FlowScope scope) => scope.Parent is { } id ? state.Scopes.Find(other => other.Id == id) : null;

    /// <summary>Node ids of the scope at which something rests or runs.</summary>
    public HashSet<string> Living(FlowScope scope) =>
    [
        .. state.Waiting.Where(token => token.Scope == scope.Id).Select(token => token.NodeId),
        .. state.Scopes.Where(inner => inner.Parent == scope.Id).Select(inner => inner.NodeId),
    ];

    public FlowScope Open(FlowScope parent, CompiledNode node, string? iteration)
    {
        var scope = new FlowScope { Id = state.NextId++, NodeId = node.NodeId, Parent = parent.Id, Iteration = iteration };
        foreach (var variable in node.Source.Variables)
        {
            scope.Variables.TryAdd(variable.Name, variable.InitialValue());
        }

        state.Scopes.Add(scope);
        burst.Add(scope, node.First!, null);
        return scope;
    }

    public void OpenIteration(FlowScope parent, CompiledNode node, int index, JsonNode? item)
    {
        var number = index.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var scope = Open(parent, node, parent.Iteration is null ? number : $"{parent.Iteration}.{number}");
        scope.Variables["CurrentValue"] = item?.DeepClone();
        scope.Variables["CurrentIndex"] = JsonValue.Create(index);
    }

    public void Close(FlowScope scope) => state.Scopes.Remove(scope);

    /// <summary>Drops every token of the scope that is at one of these nodes, with all that runs inside of them.</summary>
    public async Task DropAsync(FlowScope scope, Func<string, bool> which, CancellationToken cancel)
    {
        burst.Remove(arrival => arrival.Scope == scope && which(arrival.Node.NodeId));
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
}
