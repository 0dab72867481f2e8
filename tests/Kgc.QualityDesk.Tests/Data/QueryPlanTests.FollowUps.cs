using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;

namespace Kgc.QualityDesk.Tests.Data;

public abstract partial class QueryPlanTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Cases_whose_Wiedervorlage_is_due_come_from_an_index(bool mine) => CheckAsync(db =>
        new FollowUps(null!, db, null!).DueAsync(PlanDb.Somebody(Roles.Advisor, 1), Clock.GetUtcNow(), mine, 10, DeskWorld.Cancel));
}
