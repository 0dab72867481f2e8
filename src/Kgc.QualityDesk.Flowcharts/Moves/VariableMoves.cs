using System.Text.Json.Nodes;

namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Takes variables over by name, or by id where one was renamed; new ones get their first value, dropped ones go.</summary>
internal sealed class VariableMoves(FlowchartProgram from, FlowchartProgram to, NodeMap map)
{
    public void Apply(FlowState state, List<string> added, List<string> dropped, List<FlowBlock> blocks)
    {
        foreach (var scope in state.Scopes)
        {
            var node = from.Node(scope.NodeId);
            var (old, fresh) = (Declared(from, node), Declared(to, map.Target(node)!));
            var values = scope.Variables.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
            foreach (var variable in fresh)
            {
                var before = old.Find(other => other.Name == variable.Name) ?? old.Find(other => other.Id == variable.Id && fresh.TrueForAll(f => f.Name != other.Name));
                if (before is null && !values.ContainsKey(variable.Name))
                {
                    scope.Variables[variable.Name] = variable.InitialValue();
                    added.Add(variable.Name);
                }
                else if (before is not null && values.TryGetValue(before.Name, out var value))
                {
                    Take(scope, before, variable, value, blocks);
                }
            }

            foreach (var gone in old.Where(other => fresh.TrueForAll(variable => variable.Name != other.Name)))
            {
                scope.Variables.Remove(gone.Name);
                if (fresh.TrueForAll(variable => variable.Id != gone.Id))
                {
                    dropped.Add(gone.Name);
                }
            }
        }
    }

    private static void Take(FlowScope scope, VariableDefinition before, VariableDefinition variable, JsonNode? value, List<FlowBlock> blocks)
    {
        var isUntouched = JsonNode.DeepEquals(value, before.InitialValue());
        if (before.TypeName != variable.TypeName || before.IsArray != variable.IsArray)
        {
            if (!isUntouched)
            {
                blocks.Add(new("variable-type-changed", scope.NodeId, $"Die Variable „{variable.Name}“ hat in der neuen Fassung einen anderen Typ, der Fall aber schon einen Wert."));
            }

            scope.Variables[variable.Name] = variable.InitialValue();
        }
        else if (before.Name != variable.Name)
        {
            scope.Variables[variable.Name] = value?.DeepClone();
        }
    }

    private static List<VariableDefinition> Declared(FlowchartProgram program, CompiledNode node) =>
        [.. (node.Parent is null ? program.Definition.Variables.Concat(node.Source.Variables) : node.Source.Variables).DistinctBy(variable => variable.Name, StringComparer.Ordinal)];
}
