using System.Collections.Concurrent;
using System.Diagnostics;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>What one stretch of a benchmark took: wall time and the processor time of the whole process.</summary>
internal sealed record Measure(int Count, TimeSpan Wall, TimeSpan Cpu)
{
    public double PerSecond => Count / Wall.TotalSeconds;

    public double CpuEach => Cpu.TotalMilliseconds / Count;

    public static Measure operator +(Measure one, Measure other) => new(one.Count, one.Wall + other.Wall, one.Cpu + other.Cpu);

    /// <summary>Does the work on every item with so many callers side by side.</summary>
    public static async Task<(Measure Measure, List<T> Results)> OfAsync<TItem, T>(IReadOnlyCollection<TItem> items, int callers, Func<TItem, Task<T>> work)
    {
        ConcurrentQueue<TItem> open = new(items);
        ConcurrentBag<T> results = [];
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (open.TryDequeue(out var item))
            {
                results.Add(await work(item));
            }
        })));
        watch.Stop();
        process.Refresh();
        return (new Measure(items.Count, watch.Elapsed, process.TotalProcessorTime - before), [.. results]);
    }
}
