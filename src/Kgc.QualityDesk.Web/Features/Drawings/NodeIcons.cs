using Kgc.QualityDesk.Flowcharts;

namespace Kgc.QualityDesk.Web.Features.Drawings;

/// <summary>Small drawings in a square of 20 for the kinds of steps, and badges in one of 24 for their states.</summary>
internal static class NodeIcons
{
    public static string Of(DrawnShape shape) => shape switch
    {
        DrawnShape.Start => "M6 4l10 6l-10 6z",
        DrawnShape.End => "M5 5h10v10h-10z",
        DrawnShape.Task => "M10 9a3.5 3.5 0 1 0 0-7a3.5 3.5 0 0 0 0 7zM3 18c0-4 3-6 7-6s7 2 7 6z",
        DrawnShape.Decision => "M10 2l8 8l-8 8l-8-8z",
        DrawnShape.Fork => "M10 2v7M10 9l-6 8M10 9l6 8",
        DrawnShape.Join => "M10 18v-7M10 11l-6-8M10 11l6-8",
        DrawnShape.Wait => "M10 2a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM10 5.5v5l3.5 2",
        DrawnShape.Message => "M2 4h16v12h-16zM2 4.5l8 6.5l8-6.5",
        DrawnShape.Data => "M4 7h12M4 13h12",
        DrawnShape.Group => "M2 3h16v14h-16zM5.5 7h4v6h-4zM11.5 7h3v6h-3z",
        DrawnShape.ForEach => "M4 8a6.5 6.5 0 0 1 12-1M16 3v4h-4M16 12a6.5 6.5 0 0 1-12 1M4 17v-4h4",
        DrawnShape.Unknown => "M7 7a3 3 0 1 1 4.5 2.6c-1 .7-1.5 1.2-1.5 2.6M10 15.5v1.5",
        _ => "M4 4h12v12h-12zM7.5 10h5",
    };

    /// <summary>The outline of the badge and the sign on it; null for states that need none.</summary>
    public static (string Outline, string Sign)? BadgeOf(NodeState state) => state switch
    {
        NodeState.Done => ("M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22z", "M6.5 12.5l4 4l7.5-8.5"),
        NodeState.Waiting => ("M4 1h16a3 3 0 0 1 3 3v16a3 3 0 0 1-3 3h-16a3 3 0 0 1-3-3v-16a3 3 0 0 1 3-3z", "M7 5h10M7 19h10M8 5c0 5 8 9 8 14M16 5c0 5-8 9-8 14"),
        NodeState.Overdue => ("M12 0l12.5 23h-25z", "M12 8v7M12 18v2"),
        NodeState.Incident => ("M7 0h10l7 7v10l-7 7h-10l-7-7v-10z", "M7.5 7.5l9 9M16.5 7.5l-9 9"),
        NodeState.Skipped => ("M12 1a11 11 0 1 0 0 22a11 11 0 0 0 0-22z", "M6 12h12"),
        NodeState.Bottleneck => ("M12 -1l13 13l-13 13l-13-13z", "M7 6c0 4 3 4 3 6s-3 2-3 6M17 6c0 4-3 4-3 6s3 2 3 6"),
        _ => null,
    };
}
