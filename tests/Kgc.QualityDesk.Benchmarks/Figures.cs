using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Demo;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Prints what the machine at hand achieves. Figures only: nothing here fails because something was slow.</summary>
internal static class Figures
{
    // Genuine Elsa 3.6.3, EF Core on SQLite, one caller: one human task, a decision and a custom step.
    // The compiler improves hot methods in the background for some seconds.
    private const int WarmUp = 1000;
    private const double ElsaPerSecond = 21;
    private const double ElsaCpu = 44;
    private const double ElsaRows = 19;
    private const double ElsaKiB = 15.5;

    private static readonly string[] WorkflowTables = ["WorkflowInstances", "WorkflowSteps", "Tasks", "Timers", "EventWaits", "Incidents"];

    private static readonly Journey[] Journeys = [new Journey.Bare(), new Journey.Trivial(), new Journey.Shipped()];

    public static async Task WorkflowAsync(int instances, string only)
    {
        Line($"Elsa 3.6.3 (one caller): {ElsaPerSecond} instances/s, {ElsaCpu} ms CPU, {ElsaRows} rows and {ElsaKiB} KiB each");
        Line($"SQLite in one process, WAL, synchronous=FULL, {Environment.ProcessorCount} processors, {instances} instances each");
        Line($"{"",-18} {"callers",7} {"start→task/s",13} {"task→end/s",11} {"whole/s",8} {"x Elsa",7} {"CPU ms",7} {"x Elsa",7}");
        foreach (var journey in Journeys.Where(j => j.Name.Contains(only, StringComparison.OrdinalIgnoreCase)))
        {
            await JourneyAsync(journey, instances);
        }
    }

    public static async Task DemoAsync()
    {
        await using var desk = await BenchDesk.StartAsync(new Journey.Shipped().Chart, staffed: false);
        var watch = Stopwatch.StartNew();
        await desk.RunAsync<DemoData>(d => d.FillAsync(default));
        Line($"demo: filled in {watch.Elapsed.TotalSeconds:F1} s");
        watch.Restart();
        var report = await desk.GetAsync<VerifyData, VerifyReport>(v => v.RunAsync(default));
        Line($"  verified in {watch.Elapsed.TotalMilliseconds:F0} ms, {report.Findings.Count} findings");
    }

    private static async Task JourneyAsync(Journey journey, int instances)
    {
        await using var desk = await BenchDesk.StartAsync(journey.Chart);
        await RunAsync(desk, journey, WarmUp, 1);
        var statements = await StatementsAsync(desk, journey);
        var (rows, bytes) = (await desk.RowsAsync(), await desk.BytesAsync());
        var cases = await PrepareAsync(desk, journey, instances);
        var (bareRows, bareBytes) = (await desk.RowsAsync(), await desk.BytesAsync());
        Print(journey, 1, await RunAsync(desk, journey, cases, 1));
        var (after, bytesAfter) = (await desk.RowsAsync(), await desk.BytesAsync());
        Print(journey, 4, await RunAsync(desk, journey, instances, 4));
        Line($"  statements: {statements.Start} to the task, {statements.Finish} to the end");
        var before = cases.Exists(c => c is not null) ? (bareRows, bareBytes) : (rows, bytes);
        Rows(before.Item1, after, (bytesAfter - before.Item2) / 1024.0 / instances, instances);
    }

    private static void Rows(IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> after, double kib, int instances)
    {
        var added = after.Select(r => (Table: r.Key, Each: (r.Value - before[r.Key]) / (double)instances)).Where(r => r.Each > 0).ToList();
        var flow = added.Where(r => WorkflowTables.Contains(r.Table)).Sum(r => r.Each);
        Line($"  left behind: {flow:F1} rows of the workflow + {added.Sum(r => r.Each) - flow:F1} of the case; {kib:F1} KiB with every index (Elsa {ElsaRows} rows, {ElsaKiB} KiB)");
        Line($"    {string.Join(", ", added.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.Table} {r.Each:0.#}")))}");
    }

    private static async Task<(int Start, int Finish)> StatementsAsync(BenchDesk desk, Journey journey)
    {
        var prepared = await journey.PrepareAsync(desk);
        using var start = new CommandCount();
        // EF asks once a second whether anybody listens.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        var number = await journey.StartAsync(desk, prepared);
        var first = start.Count;
        await journey.FinishAsync(desk, number);
        if (Environment.GetEnvironmentVariable("BENCH_STATEMENTS") is not null)
        {
            start.Texts.ForEach(Console.WriteLine);
        }

        return (first, start.Count - first);
    }

    private static async Task<List<string?>> PrepareAsync(BenchDesk desk, Journey journey, int instances)
    {
        List<string?> cases = [];
        for (var i = 0; i < instances; i++)
        {
            cases.Add(await journey.PrepareAsync(desk));
        }

        return cases;
    }

    private static async Task<(Measure Start, Measure Finish)> RunAsync(BenchDesk desk, Journey journey, int instances, int callers) =>
        await RunAsync(desk, journey, await PrepareAsync(desk, journey, instances), callers);

    private static async Task<(Measure Start, Measure Finish)> RunAsync(BenchDesk desk, Journey journey, List<string?> cases, int callers)
    {
        var (start, numbers) = await Measure.OfAsync(cases, callers, prepared => journey.StartAsync(desk, prepared));
        var (finish, _) = await Measure.OfAsync(numbers, callers, async number =>
        {
            await journey.FinishAsync(desk, number);
            return true;
        });
        return (start, finish);
    }

    private static void Print(Journey journey, int callers, (Measure Start, Measure Finish) run)
    {
        var whole = run.Start + run.Finish;
        Line($"{journey.Name,-18} {callers,7} {run.Start.PerSecond,13:F0} {run.Finish.PerSecond,11:F0} {whole.PerSecond,8:F0} {whole.PerSecond / ElsaPerSecond,7:F1} {whole.CpuEach,7:F1} {whole.CpuEach / ElsaCpu,7:F2}");
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
