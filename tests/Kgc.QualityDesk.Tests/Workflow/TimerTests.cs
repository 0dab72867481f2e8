using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Workflow;

/// <summary>A timer fires once, at its time, whatever happens to clocks and machines in between.</summary>
public class TimerTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task A_timer_fires_once_after_a_restart_by_whichever_desk_is_there()
    {
        Assert.SkipUnless(Database == "Sqlite", "two desks share a file here");
        await using var before = await Delay("1.00:00:00").StartAsync(Database);
        await before.Ask();
        before.Clock.Advance(TimeSpan.FromDays(2));
        await using var after = await DeskWorld.StartAsync(Database, like: before);
        await using var other = await DeskWorld.StartAsync(Database, like: before);
        await Task.WhenAll(after.FireDueTimers(), other.FireDueTimers(), after.FireDueTimers());
        Assert.Equal(1, await Fired(before));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_fires_a_timer_once_and_one_that_jumps_back_neither_again_nor_too_early()
    {
        await using var desk = await Delay("10.00:00:00").StartAsync(Database);
        await desk.Ask();
        var asked = desk.Clock.GetUtcNow();
        desk.Clock.Set(asked.AddDays(-3));
        await desk.FireDueTimers();
        desk.Clock.Set(asked.AddDays(10).AddMinutes(-1));
        await desk.FireDueTimers();
        Assert.Equal(0, await Fired(desk));

        desk.Clock.Set(asked.AddYears(3));
        await desk.FireDueTimers();
        desk.Clock.Set(asked);
        await desk.FireDueTimers();
        desk.Clock.Set(asked.AddYears(4));
        await desk.FireDueTimers();
        Assert.Equal(1, await Fired(desk));
    }

    /// <summary>The clocks went forward on 29 March and back on 25 October 2026, both Sundays.</summary>
    [Theory]
    [InlineData("2026-03-27T10:00:00+01:00", "2026-03-31T16:00:00+02:00")]
    [InlineData("2026-10-22T10:00:00+02:00", "2026-10-26T16:00:00+01:00")]
    public async Task Working_days_end_at_four_o_clock_of_the_day_on_either_side_of_a_change_of_the_clocks(string from, string due)
    {
        await using var desk = await Chart("QualityDesk.WaitWorkingDays", ("days", 2)).StartAsync(Database);
        await CrossesAsync(desk, from, due);
    }

    [Theory]
    [InlineData("2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00")]
    [InlineData("2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00")]
    public async Task A_delay_of_a_day_lasts_24_hours_over_a_change_of_the_clocks(string from, string due)
    {
        await using var desk = await Delay("1.00:00:00").StartAsync(Database);
        await CrossesAsync(desk, from, due);
    }

    [Fact]
    public async Task A_node_that_slept_for_a_week_fires_everything_that_came_due_once()
    {
        await using var desk = await Delay("1.00:00:00").StartAsync(Database);
        for (var i = 0; i < 30; i++)
        {
            await desk.Ask();
        }

        desk.Clock.Advance(TimeSpan.FromDays(8));
        await Task.WhenAll(desk.FireDueTimers(), desk.FireDueTimers(), desk.FireDueTimers());
        Assert.Equal(30, await Fired(desk));
        Assert.Equal(30, await desk.DbAsync(db => db.Timers.CountAsync(t => t.State == TimerState.Fired, Cancel)));
        Assert.Equal(30, await desk.DbAsync(db => db.WorkflowSteps.Where(s => s.NodeId == "root:wait").CountAsync(Cancel)));
    }

    [Fact]
    public async Task A_waiting_token_has_one_timer_and_one_task_whoever_writes_them()
    {
        await using var desk = await Delay("1.00:00:00").StartAsync(Database);
        await desk.Ask();
        await Assert.ThrowsAsync<DbUpdateException>(() => desk.DbAsync(async db =>
        {
            var timer = await db.Timers.AsNoTracking().SingleAsync(Cancel);
            db.Timers.Add(new DeskTimer { CaseId = timer.CaseId, Kind = timer.Kind, TokenId = timer.TokenId, DueAt = timer.DueAt });
            await db.SaveChangesAsync(Cancel);
        }));
    }

    private static async Task CrossesAsync(DeskWorld desk, string from, string due)
    {
        var dueAt = DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture);
        desk.Clock.Set(DateTimeOffset.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        await desk.Ask();
        Assert.Equal(dueAt, await desk.DbAsync(db => db.Timers.Select(t => t.DueAt).SingleAsync(Cancel)));
        foreach (var (minutes, fired) in new[] { (-61, 0), (-1, 0), (0, 1), (59, 1), (61, 1) })
        {
            desk.Clock.Set(dueAt.AddMinutes(minutes));
            await desk.FireDueTimers();
            Assert.Equal(fired, await Fired(desk));
        }
    }

    private static SmallChart Delay(string time) => Chart("Elsa.Delay", ("timeSpan", time));

    private static SmallChart Chart(string type, params (string Name, System.Text.Json.Nodes.JsonNode? Value)[] inputs) =>
        new SmallChart().Add(type, "wait", inputs).Task("after").Wire("wait>after");

    private static Task<int> Fired(DeskWorld desk) => desk.DbAsync(db => db.Tasks.CountAsync(t => t.Type == "after", Cancel));
}
