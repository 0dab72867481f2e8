using Kgc.QualityDesk.Web.Features.Turnaround.Plots;

namespace Kgc.QualityDesk.Web.Features.Turnaround;

/// <summary>A part of the evaluation: what it says in words, its pictures, and the same numbers as a table.</summary>
public sealed record Panel(string Id, string Title, FigureTable Table)
{
    public string? Lead { get; init; }

    /// <summary>What is said instead when the table has no row.</summary>
    public string Empty { get; init; } = "In diesem Zeitraum gibt es dazu keine Fragen.";

    public IReadOnlyList<Plot> Plots { get; init; } = [];
}
