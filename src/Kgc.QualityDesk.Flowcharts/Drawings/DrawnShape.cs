namespace Kgc.QualityDesk.Flowcharts;

/// <summary>What kind of step a node is, for its outline, its icon and its word.</summary>
public enum DrawnShape
{
    Start,
    End,
    Task,
    Decision,
    Fork,
    Join,
    Wait,
    Message,
    Data,
    Step,

    /// <summary>A flowchart inside of the chart, drawn as a frame around its steps.</summary>
    Group,

    /// <summary>A loop over items, drawn as a frame around what is done for each.</summary>
    ForEach,

    /// <summary>A type that the desk does not know.</summary>
    Unknown,
}
