using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Workflow;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>The steps at which cases wait, each with what may be chosen for it.</summary>
internal static class MovePlaces
{
    public static IReadOnlyList<MoveModel.Place> Of(DryRunReport report, MoveQuery query)
    {
        var targets = FlowchartProgram.Compile(report.Definition).Nodes.Where(n => n.Waits && n.Kind == NodeKind.Host).ToList();
        return [.. report.Cases.SelectMany(plan => plan.Waiting.DistinctBy(n => n.NodeId).Select(node => (plan, node)))
            .GroupBy(x => x.node.NodeId, StringComparer.Ordinal)
            .Select(g => Place(g.First().node, g.Count(), g.Count(x => x.plan.Result == MoveResult.Blocked), targets, query))
            .OrderBy(p => p.Text, StringComparer.CurrentCulture)];
    }

    private static MoveModel.Place Place(CompiledNode node, int cases, int blocked, List<CompiledNode> targets, MoveQuery query) => new(
        node.NodeId, node.DisplayText, cases, blocked,
        [.. targets.Where(t => t.NodeId != node.NodeId && t.Type == node.Type && t.Task?.TaskType == node.Task?.TaskType).Select(t => new MoveModel.Target(t.NodeId, t.DisplayText))],
        query.Pairs.GetValueOrDefault(node.NodeId), query.Restart.Contains(node.NodeId));
}
