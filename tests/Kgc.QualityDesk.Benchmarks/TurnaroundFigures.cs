using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Turnaround;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Five years of cases, six intervals each: how long the figures take, in how many statements, with how much memory.</summary>
internal static class TurnaroundFigures
{
    private const int Rounds = 15;

    public static async Task RunAsync(int cases)
    {
        var journey = new Journey.Trivial();
        await using var desk = await BenchDesk.StartAsync(journey.Chart);
        var number = await journey.StartAsync(desk, null);
        var now = TimeProvider.System.GetUtcNow();
        var building = Stopwatch.StartNew();
        await desk.RunAsync<DeskDb>(db => new SyntheticHistory(db, new SyntheticHistory.Plan(
            number, cases, now.AddYears(-5), now, [desk.Advisor.PersonId!.Value, desk.Supervisor.PersonId!.Value])).WriteAsync(default));
        var size = await desk.BytesAsync() / 1_048_576;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cases} cases, {size} MiB, built in {building.Elapsed.TotalSeconds:F0} s"));
        var filter = new TurnaroundFilter
        {
            Office = "TH", From = now.AddYears(-5).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        await LineAsync("supervisor's board, five years", () => desk.GetAsync<BoardQuery, Board>(q => q.RunAsync(filter, desk.Supervisor, default)));
        await LineAsync("list behind a figure, 50 rows", () => desk.GetAsync<FigureCases, FigureCases.List>(q => q.PageAsync(filter, "late", null, desk.Supervisor, default)));
        foreach (var groupBy in new[] { null, "month", "topic", "advisor", "stage" })
        {
            await LineAsync($"turnaround by {groupBy ?? "nothing"}", () => desk.GetAsync<TurnaroundQuery, TurnaroundReport>(q =>
                q.RunAsync(filter with { GroupBy = groupBy }, desk.Supervisor, default)));
        }
    }

    private static async Task LineAsync<T>(string name, Func<Task<T>> act)
    {
        await act();
        List<double> times = [];
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var count = new CommandCount();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await act();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        var allocated = (GC.GetTotalAllocatedBytes(precise: true) - before) / Rounds / 1_048_576d;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {name}: median {times.Order().ElementAt(Rounds / 2):F0} ms, {(double)count.Count / Rounds:F0} statements, {allocated:F1} MiB allocated"));
    }
}
