namespace Kgc.QualityDesk.Tests.Publications;

public sealed class PublicationOnSqlServerTests : PublicationTests
{
    protected override string Database => "SqlServer";
}
