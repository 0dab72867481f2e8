namespace Kgc.QualityDesk.Tests.Drafts;

public sealed class DraftsOnSqlServerTests : DraftTests
{
    protected override string Database => "SqlServer";
}
