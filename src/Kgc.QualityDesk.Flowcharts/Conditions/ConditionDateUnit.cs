namespace Kgc.QualityDesk.Flowcharts;

internal enum ConditionDateUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}
