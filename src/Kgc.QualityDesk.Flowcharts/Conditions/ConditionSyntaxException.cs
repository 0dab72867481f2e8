namespace Kgc.QualityDesk.Flowcharts;

internal sealed class ConditionSyntaxException(int position, string reason) : Exception(reason)
{
    public ConditionError Error { get; } = new(position, reason);
}
