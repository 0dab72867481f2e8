namespace Kgc.QualityDesk.Tests.Attachments;

public sealed class ReceiveFilesOnSqlServerTests : ReceiveFilesTests
{
    protected override string Database => "SqlServer";
}
