using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Rows per second and memory of exports of case data.</summary>
internal static class ExportFigures
{
    public static async Task RunAsync(int rows)
    {
        await using var desk = await BenchDesk.StartAsync(new Journey.Shipped().Chart);
        await desk.BareCaseAsync();
        foreach (var count in new[] { rows / 10, rows })
        {
            await CopyAsync(desk, count);
            foreach (var (format, identity) in new[] { ("csv", false), ("csv", true), ("xlsx", false), ("xlsx", true) })
            {
                await MeasureAsync(desk, format, identity);
            }
        }
    }

    private static async Task MeasureAsync(BenchDesk desk, string format, bool identity)
    {
        GC.Collect();
        var output = new Peak();
        var watch = Stopwatch.StartNew();
        var count = await desk.GetAsync<IServiceProvider, int>(async services =>
        {
            var export = await services.GetRequiredService<ExportCases>().BeginAsync(new ExportFilter { Identity = identity }, desk.Supervisor, default);
            var write = services.GetRequiredService<WriteExport>();
            await (format == "csv" ? write.CsvAsync(export, output, default) : write.XlsxAsync(export, output, default));
            return export.Count;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"export {format,-4} {(identity ? "with   " : "without")} identity: {count,7} rows, {count / watch.Elapsed.TotalSeconds,7:F0} rows/s, {output.Bytes / 1048576.0,6:F1} MiB, heap at most {output.Heap / 1048576.0:F0} MiB"));
    }

    private static Task CopyAsync(BenchDesk desk, int until) => desk.RunAsync<DeskDb>(async db =>
    {
        var columns = db.Model.FindEntityType(typeof(Case))!.GetTableMappings().Single().Table.Columns.Select(c => c.Name).Where(c => c != "Id").ToList();
        var values = columns.Select(c => c is "Number" or "TrackingId" or "TrackingTokenHash" or "LinkTokenHash" ? $"\"{c}\" || '-' || n.i" : $"\"{c}\"");
        var (first, there) = (await db.Cases.MinAsync(c => c.Id), await db.Cases.CountAsync());
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"""
            WITH RECURSIVE n(i) AS (SELECT {there} UNION ALL SELECT i + 1 FROM n WHERE i < {until - 1})
            INSERT INTO "Cases" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM "Cases" JOIN n WHERE "Cases"."Id" = {first}
            """;
        await command.ExecuteNonQueryAsync();
    });

    /// <summary>Counts what comes and looks at the heap now and then.</summary>
    private sealed class Peak : MemoryStream
    {
        private const int Step = 1024 * 1024;

        public long Bytes { get; private set; }

        public long Heap { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (Bytes / Step != (Bytes + buffer.Length) / Step)
            {
                Heap = Math.Max(Heap, GC.GetTotalMemory(forceFullCollection: false));
            }

            Bytes += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer.AsSpan(offset, count));
            return Task.CompletedTask;
        }
    }
}
