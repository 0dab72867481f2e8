namespace Kgc.QualityDesk.Workflow;

/// <summary>How a version of a flowchart does, step by step: how often each was passed in the last twelve months, what waits there and how long it takes.</summary>
public sealed record NodeFigures(DateTimeOffset From, DateTimeOffset To, IReadOnlyDictionary<string, NodeFigures.Node> Nodes)
{
    /// <param name="Passed">how often the step was left</param>
    /// <param name="Waiting">tasks or waits that are open now</param>
    /// <param name="Overdue">those of them that are overdue now</param>
    /// <param name="Measured">waits that ended, of which median and P90 tell</param>
    /// <param name="Median">working days; null without a wait that ended</param>
    /// <param name="P90">working days</param>
    /// <param name="Share">of the waiting time of all tasks, between 0 and 1; null for steps that are no task of the office or its experts</param>
    public sealed record Node(int Passed, int Waiting, int Overdue, int Measured, double? Median, double? P90, double? Share)
    {
        /// <summary>The task that takes the most of all tasks' waiting time; several when they take the same.</summary>
        public bool IsBottleneck { get; init; }
    }

    public Node Of(string nodeId) => Nodes.GetValueOrDefault(nodeId) ?? new Node(0, 0, 0, 0, null, null, null);
}
