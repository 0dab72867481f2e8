namespace Kgc.QualityDesk.Tests.Reports;

public sealed class SigningOnSqlServerTests : SigningTests
{
    protected override string Database => "SqlServer";
}
