using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Workflow;

/// <summary>One run of the chart: from the act that wakes it until every token waits.</summary>
internal sealed record Burst(Case Case, Act Act, WorkflowInstance Instance, FlowState State)
{
    private const int StepLimit = 1000;
    private readonly Queue<string> _trail = new();
    private int _steps;

    /// <summary>Tokens that an event of this burst wakes as soon as everything else rests.</summary>
    public List<(string TokenId, JsonNode? Payload)> Woken { get; } = [];

    /// <exception cref="FlowchartException">Events wake one another without end; a loop within the chart is stopped by the runner itself.</exception>
    public void Count(FlowStep step)
    {
        _trail.Enqueue(step.NodeId);
        if (_trail.Count > 12)
        {
            _trail.Dequeue();
        }

        if (++_steps > StepLimit)
        {
            throw new FlowchartException($"Mehr als {StepLimit} Schritte ohne Halt, zuletzt {string.Join(" → ", _trail.Distinct())}.", step.NodeId);
        }
    }
}
