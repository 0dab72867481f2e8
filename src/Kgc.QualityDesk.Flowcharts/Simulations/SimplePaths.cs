namespace Kgc.QualityDesk.Flowcharts;

/// <summary>All ways through a chart on which no choice is made more than a few times, so that each loop is gone through and left again.</summary>
/// <param name="Paths">Ways that came to an end, good or bad.</param>
/// <param name="IsComplete">False when there are more than the bound allows.</param>
public sealed record SimplePaths(IReadOnlyList<SimplePath> Paths, bool IsComplete)
{
    /// <param name="program">the chart</param>
    /// <param name="repeats">how often one way may choose the same outcome of a step that has several</param>
    /// <param name="most">more ways than these are not walked</param>
    /// <param name="cancel">gives up</param>
    public static async Task<SimplePaths> OfAsync(FlowchartProgram program, int repeats, int most, CancellationToken cancel)
    {
        var paths = new List<SimplePath>();
        var open = new Stack<IReadOnlyList<string>>([[]]);
        for (var walked = 0; walked < most && open.TryPop(out var prefix); walked++)
        {
            var walk = new PathWalk(program, prefix, repeats, open);
            if (await walk.RunAsync(cancel) is { } path)
            {
                paths.Add(path);
            }
        }

        return new(paths, open.Count == 0);
    }
}
