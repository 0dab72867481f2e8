namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>How a step is marked: each with a line, a badge and words of its own, never by colour alone.</summary>
public enum NodeState
{
    /// <summary>No case is meant: the chart as such.</summary>
    Plain,
    NotReached,
    Skipped,
    Done,
    Waiting,
    Overdue,
    Incident,

    /// <summary>Where the waiting time of all cases gathers.</summary>
    Bottleneck,
}
