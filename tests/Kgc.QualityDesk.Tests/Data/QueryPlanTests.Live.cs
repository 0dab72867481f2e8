using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Live;
using Kgc.QualityDesk.Overview;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

public abstract partial class QueryPlanTests
{
    [Theory]
    [InlineData(Roles.Advisor)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.Expert)]
    public Task The_first_page_comes_through_indexes(string role) => CheckAsync(async db =>
    {
        var by = PlanDb.Somebody(role, 1);
        await new StartQuery(db, new StageNorms(), Clock).RunAsync(by, DeskWorld.Cancel);
        await new NextTask(db, Clock).FindAsync("t40", by, DeskWorld.Cancel);
    }, maySort: true);

    [Fact]
    public Task A_caller_is_found_through_an_index() => CheckAsync(db =>
        new FindCallers(db).FindAsync("0361 123456", "erika@verein.example", PlanDb.Somebody(Roles.Advisor, 1), DeskWorld.Cancel));

    [Fact]
    public Task A_look_at_what_is_new_reads_only_what_is_new() => CheckAsync(async db =>
    {
        var last = await new CatchUp(db).LastAsync(DeskWorld.Cancel);
        await new LiveCursor(last - 20).NextAsync(db, Clock.GetUtcNow(), DeskWorld.Cancel);
        await new CatchUp(db).RunAsync(new LiveMark(last - 20), PlanDb.Somebody(Roles.Expert, 1), DeskWorld.Cancel);
    });
}
