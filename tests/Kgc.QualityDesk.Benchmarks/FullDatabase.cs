using System.Globalization;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Whether many finished instances slow a start or a completion: an empty desk and a full one, turn by turn.</summary>
internal static class FullDatabase
{
    private const int Rounds = 10;

    public static async Task RunAsync(int finished, int instances)
    {
        var journey = new Journey.Trivial();
        await using var empty = await BenchDesk.StartAsync(journey.Chart);
        await using var full = await BenchDesk.StartAsync(journey.Chart);
        var one = await journey.StartAsync(full, null);
        await journey.FinishAsync(full, one);
        await full.CopyAsync(one, finished);
        await TurnAsync(empty, journey, 500);
        await TurnAsync(full, journey, 500);
        List<(Measure Start, Measure Finish)> before = [], after = [];
        for (var round = 0; round < Rounds; round++)
        {
            before.Add(await TurnAsync(empty, journey, instances / Rounds));
            after.Add(await TurnAsync(full, journey, instances / Rounds));
        }

        var size = await full.BytesAsync() / 1_048_576;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{finished} finished instances in the database ({size} MiB) against none, median of {Rounds} rounds in turn, one caller"));
        Line("start to task", [.. before.Select(r => r.Start)], [.. after.Select(r => r.Start)]);
        Line("task to end", [.. before.Select(r => r.Finish)], [.. after.Select(r => r.Finish)]);
    }

    private static void Line(string what, IReadOnlyList<Measure> before, IReadOnlyList<Measure> after)
    {
        var (wall, wallFull) = (Median(before, m => m.Wall.TotalMilliseconds / m.Count), Median(after, m => m.Wall.TotalMilliseconds / m.Count));
        var (cpu, cpuFull) = (Median(before, m => m.CpuEach), Median(after, m => m.CpuEach));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what}: {wall:F2} -> {wallFull:F2} ms (x {wallFull / wall:F2}), CPU {cpu:F2} -> {cpuFull:F2} ms (x {cpuFull / cpu:F2})"));
    }

    private static double Median(IReadOnlyList<Measure> runs, Func<Measure, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    private static async Task<(Measure Start, Measure Finish)> TurnAsync(BenchDesk desk, Journey journey, int instances)
    {
        var (start, numbers) = await Measure.OfAsync(new string?[instances], 1, prepared => journey.StartAsync(desk, prepared));
        var (finish, _) = await Measure.OfAsync(numbers, 1, async number =>
        {
            await journey.FinishAsync(desk, number);
            return true;
        });
        return (start, finish);
    }
}
