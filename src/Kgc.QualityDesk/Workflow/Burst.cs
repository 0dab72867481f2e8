using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk.Workflow;

/// <summary>One run of the chart: from the act that wakes it until every token waits.</summary>
internal sealed record Burst(Case Case, Act Act, WorkflowInstance Instance);
