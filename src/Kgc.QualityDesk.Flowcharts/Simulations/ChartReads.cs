namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Which names a chart reads: so a simulation asks only for what matters.</summary>
internal static class ChartReads
{
    private const string CasePrefix = "case.";

    /// <summary>Fields of the case, such as <c>topic</c>.</summary>
    public static IReadOnlyList<string> CaseFields(FlowchartProgram program) =>
        [.. Paths(program).Where(path => path.StartsWith(CasePrefix, StringComparison.Ordinal)).Select(path => path[CasePrefix.Length..].Split('.')[0])
            .Where(field => field.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Members of the variable that takes the node's result; the outcome is known anyway.</summary>
    public static IReadOnlyList<string> Members(FlowchartProgram program, CompiledNode node) => node.Source.Result is not { } variable
        ? []
        : [.. Paths(program).Where(path => path.StartsWith($"{variable}.", StringComparison.Ordinal)).Select(path => path[(variable.Length + 1)..].Replace("input.", "", StringComparison.Ordinal).Split('.')[0])
            .Where(member => member.Length > 0 && member != "outcome").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a loop runs over the member, so that it is a list.</summary>
    public static bool IsList(FlowchartProgram program, CompiledNode node, string member) => node.Source.Result is { } variable
        && program.Nodes.Any(other => other.Kind == NodeKind.ForEach && other.Input("items")?.Paths.Any(path => path == $"{variable}.{member}" || path == $"{variable}.input.{member}") == true);

    private static IEnumerable<string> Paths(FlowchartProgram program) =>
        program.Nodes.SelectMany(node => node.Source.Inputs.Values.Concat(node.Source.Cases.Select(@case => @case.Condition))).SelectMany(input => input.Paths);
}
