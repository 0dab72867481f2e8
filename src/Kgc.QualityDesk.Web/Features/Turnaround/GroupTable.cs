using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Percentiles per group, for the partial _Groups.</summary>
public sealed record GroupTable(string Caption, string First, IReadOnlyList<TurnaroundReport.Group> Groups);
