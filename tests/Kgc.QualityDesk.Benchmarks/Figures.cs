using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Demo;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Prints what the machine at hand achieves. Figures only: nothing here fails because something was slow.</summary>
internal static class Figures
{
    public static async Task JourneyAsync(Journey journey, int cases)
    {
        await using var desk = await BenchDesk.StartAsync(journey.Chart);
        for (var i = 0; i < 50; i++)
        {
            await journey.RunAsync(desk);
        }

        var (rowsBefore, bytesBefore, cpuBefore) = (await RowsAsync(desk), await desk.BytesAsync(), Process.GetCurrentProcess().TotalProcessorTime);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < cases; i++)
        {
            await journey.RunAsync(desk);
        }

        watch.Stop();
        var cpu = Process.GetCurrentProcess().TotalProcessorTime - cpuBefore;
        var rows = await RowsAsync(desk);
        Line($"{journey.Name}: {cases} cases, one caller, SQLite with synchronous=FULL");
        Line($"  {cases / watch.Elapsed.TotalSeconds:F1} cases/s, {watch.Elapsed.TotalMilliseconds / cases:F1} ms each, {cpu.TotalMilliseconds / cases:F1} ms CPU each");
        Line($"  {(rows.Values.Sum() - rowsBefore.Values.Sum()) / (double)cases:F1} rows and {(await desk.BytesAsync() - bytesBefore) / 1024.0 / cases:F1} KiB per case, all tables and indexes:");
        foreach (var (table, count) in rows.Where(r => r.Value > rowsBefore[r.Key]))
        {
            Line($"    {table}: {(count - rowsBefore[table]) / (double)cases:F1}");
        }
    }

    public static async Task DemoAsync()
    {
        await using var desk = await BenchDesk.StartAsync(Journey.Shipped.Chart, staffed: false);
        var watch = Stopwatch.StartNew();
        await desk.RunAsync<DemoData>(d => d.FillAsync(default));
        Line($"demo: filled in {watch.Elapsed.TotalSeconds:F1} s");
        watch.Restart();
        var report = await desk.GetAsync<VerifyData, VerifyReport>(v => v.RunAsync(default));
        Line($"  verified in {watch.Elapsed.TotalMilliseconds:F0} ms, {report.Findings.Count} findings");
    }

    private static Task<SortedDictionary<string, long>> RowsAsync(BenchDesk desk) => desk.GetAsync<DeskDb, SortedDictionary<string, long>>(async db =>
    {
        SortedDictionary<string, long> rows = new(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            await using var count = db.Database.GetDbConnection().CreateCommand();
            count.CommandText = $"SELECT COUNT(*) FROM \"{table}\"";
            rows[table] = (long)(await count.ExecuteScalarAsync())!;
        }

        return rows;
    });

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
