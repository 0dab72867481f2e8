using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>Counts with a bar beside each, for the partial _Bars.</summary>
public sealed record BarTable(string Caption, string First, IReadOnlyList<OpenCases.Bar> Bars);
