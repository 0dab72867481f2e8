namespace Kgc.QualityDesk.Tests.Cases;

public sealed class TakeCallOnSqlServerTests : TakeCallTests
{
    protected override string Database => "SqlServer";
}
