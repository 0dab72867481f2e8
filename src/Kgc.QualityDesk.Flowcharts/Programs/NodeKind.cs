namespace Kgc.QualityDesk.Flowcharts;

/// <summary>How the runner treats an activity; everything that touches the world is the host's.</summary>
public enum NodeKind
{
    Unknown,
    Flowchart,
    Start,
    End,
    Finish,
    Decision,
    Switch,
    Fork,
    Join,
    ForEach,
    SetVariable,
    SetName,
    Correlate,
    Host,
}
