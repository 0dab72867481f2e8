namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>One part of stacked bars: a value per bar.</summary>
public sealed record PlotSeries(string Name, PlotFill Fill, IReadOnlyList<double> Values);
