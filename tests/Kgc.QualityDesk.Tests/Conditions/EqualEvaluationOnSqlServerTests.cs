namespace Kgc.QualityDesk.Tests.Conditions;

public sealed class EqualEvaluationOnSqlServerTests : EqualEvaluationTests
{
    protected override string Database => "SqlServer";
}
