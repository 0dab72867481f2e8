namespace Kgc.QualityDesk.Tests.Responses;

public sealed class RecipientsOnSqlServerTests : RecipientsTests
{
    protected override string Database => "SqlServer";
}
