namespace Kgc.QualityDesk.Flowcharts;

/// <summary>Which outline stands for which type.</summary>
internal static class ChartShapes
{
    public static DrawnShape Of(ActivityNode node) => ActivityTypes.KindOf(node.Type) switch
    {
        NodeKind.Start => DrawnShape.Start,
        NodeKind.End or NodeKind.Finish => DrawnShape.End,
        NodeKind.Decision or NodeKind.Switch => DrawnShape.Decision,
        NodeKind.Fork => DrawnShape.Fork,
        NodeKind.Join => DrawnShape.Join,
        NodeKind.SetVariable or NodeKind.SetName or NodeKind.Correlate => DrawnShape.Data,
        NodeKind.Flowchart => DrawnShape.Group,
        NodeKind.ForEach => DrawnShape.ForEach,
        NodeKind.Host => OfHost(node.Type),
        _ => DrawnShape.Unknown,
    };

    private static DrawnShape OfHost(string type) => type switch
    {
        ActivityTypes.Task or ActivityTypes.RunTask => DrawnShape.Task,
        ActivityTypes.Delay or ActivityTypes.StartAt or ActivityTypes.Event or ActivityTypes.WaitForApplicant or ActivityTypes.WaitWorkingDays => DrawnShape.Wait,
        ActivityTypes.SendMessage or ActivityTypes.PublishEvent or ActivityTypes.Escalate => DrawnShape.Message,
        ActivityTypes.CloseCase => DrawnShape.End,
        _ => DrawnShape.Step,
    };
}
