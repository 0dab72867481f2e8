using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Offices;

/// <summary>A closing day that moves very many open cases: all of them or none, in one transaction.</summary>
public sealed class ManyOpenCasesTests
{
    [Fact]
    public Task A_closing_day_moves_some_hundred_cases() => RunAsync(copies: 450);

    [Fact, Trait("Size", "Full")]
    public Task A_closing_day_moves_five_thousand_cases() => RunAsync(copies: 5_000);

    private static async Task RunAsync(int copies)
    {
        await using var desk = await DeskWorld.StartAsync();
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        await desk.Ask("Vorlage");
        await desk.DbAsync(db => CopyAsync(db, copies));

        var (before, start) = (GC.GetTotalAllocatedBytes(), TimeProvider.System.GetTimestamp());
        var change = CalendarWorld.Closed("2026-03-12");
        var preview = await world.PreviewAsync(change);
        var previewed = TimeProvider.System.GetElapsedTime(start);
        await world.SaveAsync(change, preview.Token);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{copies} cases: preview {previewed.TotalSeconds:0.00} s, save {(TimeProvider.System.GetElapsedTime(start) - previewed).TotalSeconds:0.00} s, allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB, heap {GC.GetTotalMemory(true) >> 20} MB"));

        Assert.Equal(copies + 1, preview.Moved.Count);
        await desk.DbAsync(async db =>
        {
            Assert.Equal(copies + 1, await db.Cases.CountAsync(c => c.DueAt == At("2026-03-17 16:00"), DeskWorld.Cancel));
            Assert.Equal(copies + 1, await db.CaseEntries.CountAsync(e => e.Kind == EntryKinds.DueDateMoved, DeskWorld.Cancel));
            Assert.Equal(copies + 1, await db.OutboxMails.CountAsync(m => m.Template == "due-date-moved", DeskWorld.Cancel));
        });
    }

    /// <summary>The one case there is, again and again, with numbers and tokens of their own.</summary>
    private static async Task CopyAsync(Kgc.QualityDesk.Data.DeskDb db, int copies)
    {
        string[] own = ["Id", "Number", "TrackingId", "TrackingTokenHash", "LinkTokenHash"];
        var names = await db.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM pragma_table_info('Cases')").ToListAsync(DeskWorld.Cancel);
        var columns = string.Join(", ", names.Except(own).Select(name => $"\"{name}\""));
        var sql = $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {copies.ToString(CultureInfo.InvariantCulture)})
            INSERT INTO "Cases" ("Number", "TrackingId", "TrackingTokenHash", "LinkTokenHash", {columns})
            SELECT printf('KGC-TH-2026-%05d', i + 1), 'id' || i, 'token' || i, 'link' || i, {columns} FROM n, (SELECT * FROM "Cases" LIMIT 1)
            """;
        await db.Database.ExecuteSqlRawAsync(sql, DeskWorld.Cancel);
    }
}
