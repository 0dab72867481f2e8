namespace Kgc.QualityDesk.Web.Features.Turnaround.Plots;

/// <summary>How an area is filled; each differs from the others without any colour.</summary>
public enum PlotFill
{
    Solid,
    Hatched,
    Dotted,
    Empty,

    /// <summary>Dense and crossed: what is late or stuck.</summary>
    Alarm,
}
