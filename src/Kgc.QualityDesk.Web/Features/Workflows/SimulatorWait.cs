using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Workflows;

/// <summary>A step at which the walk rests, with what it asks.</summary>
public sealed record SimulatorWait(int Index, SimulatedWait Wait, IReadOnlyList<SimulatorField> Asks)
{
    public string Heading => Wait.Iteration is null ? Wait.Node.DisplayText : $"{Wait.Node.DisplayText} (Durchlauf {Wait.Iteration})";
}
