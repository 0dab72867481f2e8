namespace Kgc.QualityDesk.Tests.Writing;

public sealed class TextDraftOnSqlServerTests : TextDraftTests
{
    protected override string Database => "SqlServer";
}
