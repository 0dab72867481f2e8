using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Workflow;

/// <summary>Makes figures of waits. Waiting time is office time; a wait that goes on counts up to now for the share, but not for the median.</summary>
internal static class NodeFigure
{
    public static IReadOnlyDictionary<string, NodeFigures.Node> Of(
        IReadOnlyList<NodeWait> waits, IReadOnlyDictionary<string, int> passed, IReadOnlyDictionary<int, WorkingCalendar> calendars, DateTimeOffset now)
    {
        long Minutes(NodeWait wait) => calendars[wait.OfficeId].OfficeMinutes(wait.OpenedAt, wait.EndedAt ?? now);
        var measured = waits.Select(wait => (Wait: wait, Minutes: Minutes(wait))).ToLookup(wait => wait.Wait.NodeId);
        var atWork = measured.Select(node => node.Where(wait => wait.Wait.IsTask).Sum(wait => wait.Minutes)).ToList();
        var (all, most) = (atWork.Sum(), atWork.DefaultIfEmpty(0).Max());
        return passed.Keys.Union(measured.Select(node => node.Key)).ToDictionary(
            node => node,
            node => Figure([.. measured[node]], passed.GetValueOrDefault(node), all, most, now));
    }

    private static NodeFigures.Node Figure(IReadOnlyList<(NodeWait Wait, long Minutes)> waits, int passed, long all, long most, DateTimeOffset now)
    {
        double[] ended = [.. waits.Where(wait => wait.Wait.EndedAt is not null).Select(wait => (double)wait.Minutes).Order()];
        var atWork = waits.Where(wait => wait.Wait.IsTask).Sum(wait => wait.Minutes);
        return new(
            passed,
            waits.Count(wait => wait.Wait.EndedAt is null),
            waits.Count(wait => wait.Wait.IsOverdueAt(now)),
            ended.Length,
            Days(Percentiles.NearestRank(ended, 0.5)),
            Days(Percentiles.NearestRank(ended, 0.9)),
            all > 0 && waits.Any(wait => wait.Wait.IsTask) ? (double)atWork / all : null)
        {
            IsBottleneck = most > 0 && atWork == most,
        };
    }

    private static double? Days(double? minutes) => minutes is { } value ? WorkingDayUnit.FromMinutes((long)value) : null;
}
