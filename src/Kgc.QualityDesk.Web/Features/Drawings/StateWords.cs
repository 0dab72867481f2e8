namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>States in words, and the badge that goes with them.</summary>
public static class StateWords
{
    public static string German(this NodeState state) => state switch
    {
        NodeState.Done => "erledigt",
        NodeState.Waiting => "wartet",
        NodeState.Overdue => "überfällig",
        NodeState.Incident => "Störung",
        NodeState.Skipped => "entfällt",
        NodeState.NotReached => "noch nicht erreicht",
        NodeState.Bottleneck => "Engpass",
        _ => "",
    };

    public static string KindOf(NodeState state) => state switch
    {
        NodeState.Done => "success",
        NodeState.Overdue or NodeState.Incident or NodeState.Bottleneck => "danger",
        NodeState.Waiting => "warning",
        _ => "info",
    };
}
