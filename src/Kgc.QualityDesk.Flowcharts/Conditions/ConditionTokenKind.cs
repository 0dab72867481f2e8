namespace Kgc.QualityDesk.Flowcharts;

internal enum ConditionTokenKind
{
    Word,
    Text,
    Number,
    Date,
    Sign,
    End,
}
