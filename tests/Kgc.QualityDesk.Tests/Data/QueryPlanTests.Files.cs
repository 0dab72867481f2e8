using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.Attachments;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

public abstract partial class QueryPlanTests
{
    // A draft or a case has few files, which are put in order where they are found.
    [Theory]
    [InlineData(Roles.Advisor)]
    [InlineData(Roles.Expert)]
    public Task Files_are_found_through_an_index(string role) => CheckAsync(async db =>
    {
        var files = FileDesk.Finder(db);
        await files.OfDraftAsync(1, DeskWorld.Cancel);
        await files.OfCaseAsync(1, DeskWorld.Cancel);
        await files.OfCaseAsync("KGC-TH-2026-00001", PlanDb.Somebody(role, 1), DeskWorld.Cancel);
        await files.OpenAsync("KGC-TH-2026-00001", "0", PlanDb.Somebody(role, 1), DeskWorld.Cancel);
    }, maySort: true);
}
