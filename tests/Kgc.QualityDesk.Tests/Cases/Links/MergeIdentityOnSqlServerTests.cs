namespace Kgc.QualityDesk.Tests.Cases.Links;

public sealed class MergeIdentityOnSqlServerTests : MergeIdentityTests
{
    protected override string Database => "SqlServer";
}
