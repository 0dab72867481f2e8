using System.Data.Common;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Offices;

/// <summary>A change of the calendar that breaks off at any of its writes has not happened; the same change then goes through.</summary>
public sealed class CalendarCrashTests
{
    [Fact]
    public async Task Cut_off_at_any_write_nothing_is_changed()
    {
        var cut = new Cut();
        await using var desk = await DeskWorld.StartAsync(more: services => services.ConfigureDbContext<SqliteDeskDb>(o => o.AddInterceptors(cut)));
        var world = await CalendarWorld.OfAsync(desk);
        var change = CalendarWorld.Closed("2026-03-12");
        var token = (await world.PreviewAsync(change)).Token;
        var before = await StateAsync(desk);

        var writes = 0;
        for (var done = false; !done; writes++)
        {
            cut.At = writes + 1;
            done = await Record.ExceptionAsync(() => world.SaveAsync(change, token)) is null;
            cut.At = 0;
            Assert.True(done || await StateAsync(desk) == before, $"write {writes + 1} left something behind");
        }

        Assert.InRange(writes, 10, 1000);
        Assert.Equal(1, await world.VersionAsync());
        Assert.Equal(At("2026-03-17 16:00"), (await desk.Load(world.First)).DueAt);
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
    }

    private static Task<string> StateAsync(DeskWorld desk) => desk.DbAsync(async db => string.Join('|',
        await db.Offices.SumAsync(o => o.CalendarVersion, DeskWorld.Cancel), await db.Set<Kgc.QualityDesk.Offices.OfficeClosingDay>().CountAsync(DeskWorld.Cancel),
        await db.CaseEntries.CountAsync(DeskWorld.Cancel), await db.Messages.CountAsync(DeskWorld.Cancel), await db.OutboxMails.CountAsync(DeskWorld.Cancel),
        await db.AuditEntries.CountAsync(DeskWorld.Cancel), await db.Cases.SumAsync(c => c.Version, DeskWorld.Cancel),
        string.Join(',', await db.Cases.OrderBy(c => c.Id).Select(c => c.DueAt).ToListAsync(DeskWorld.Cancel))));

    /// <summary>Fails the n-th write.</summary>
    private sealed class Cut : DbCommandInterceptor
    {
        private int _left;

        public int At
        {
            set => _left = value;
        }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) => Counted(command, result);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) => Counted(command, result);

        private ValueTask<T> Counted<T>(DbCommand command, T result)
        {
            var writes = !command.CommandText.TrimStart().StartsWith("SELECT", StringComparison.Ordinal);
            return writes && _left > 0 && --_left == 0 ? throw new InvalidOperationException("cut off") : ValueTask.FromResult(result);
        }
    }
}
