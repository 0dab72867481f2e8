using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Conditions;

/// <summary>Counts stop: at a limit, and when nobody waits for them any more.</summary>
public sealed class CountMatchingTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) AS \"Value\" FROM n";

    [Fact]
    public async Task A_count_that_nobody_waits_for_ends_in_the_database()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.DbAsync(async db =>
        {
            using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                Task.Run(() => QueryPatience.RunAsync(db, wait => db.Database.SqlQueryRaw<long>(Endless).ToListAsync(wait), gone.Token), DeskWorld.Cancel));
        });
        Assert.Equal(0, await desk.DbAsync(db => db.Cases.CountAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_count_that_takes_too_long_is_refused()
    {
        await using var desk = await DeskWorld.StartAsync();
        var refused = await desk.DbAsync(db => Assert.ThrowsAsync<RuleBroken>(() =>
            Task.Run(() => QueryPatience.RunAsync(db, wait => db.Database.SqlQueryRaw<long>(Endless).ToListAsync(wait), DeskWorld.Cancel), DeskWorld.Cancel)));
        Assert.Equal("condition.too-slow", refused.Code);
    }

    [Theory]
    [InlineData(0, false, "trifft jetzt auf 0 Fälle zu")]
    [InlineData(1, false, "trifft jetzt auf 1 Fall zu")]
    [InlineData(1234, false, "trifft jetzt auf 1.234 Fälle zu")]
    [InlineData(10_000, true, "trifft jetzt auf mehr als 10.000 Fälle zu")]
    public void A_count_is_told_in_German(int count, bool isMore, string text) => Assert.Equal(text, new CountMatching.Result(count, isMore).Text);

    [Fact]
    public async Task A_decision_that_reads_more_than_the_case_has_no_count()
    {
        await using var desk = await DeskWorld.StartAsync();
        await desk.Ask();
        var ana = await desk.Actor("ana.th@desk.example");
        var eva = await desk.Actor("eva.th@desk.example");
        await desk.Run<CountMatching>(async count =>
        {
            Assert.Equal(1, (await count.TryAsync("case.priority = 'normal'", "TH", ana, DeskWorld.Cancel))!.Count);
            Assert.Null(await count.TryAsync("Triage.experts is empty", "TH", ana, DeskWorld.Cancel));
            Assert.Null(await count.TryAsync("case.priority = 'normal'", "TH", eva, DeskWorld.Cancel));
        });
    }
}
