using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>How long a search takes among many answers: with the first build of the index, its memory, and a change in between.</summary>
internal static class SearchFigures
{
    private const int Rounds = 300;
    private const int Batch = 2000;

    public static async Task RunAsync(int entries)
    {
        await using var desk = await BenchDesk.StartAsync(new Journey.Trivial().Chart);
        var texts = new SyntheticAnswers(7);
        await desk.RunAsync<DeskDb>(db => FillAsync(db, texts, entries));
        Line($"{entries} answers, {await desk.BytesAsync() / 1_048_576} MiB, about {texts.WordsEach} words each, {Environment.ProcessorCount} processors");
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var watch = Stopwatch.StartNew();
        var index = await desk.GetAsync<IServiceProvider, KnowledgeIndex>(async services =>
        {
            var known = services.GetRequiredService<KnowledgeIndex>();
            await known.RefreshAsync(services.GetRequiredService<DeskDb>(), default);
            return known;
        });
        Line($"  index of {index.Count} entries and {index.Terms} terms built in {watch.Elapsed.TotalSeconds:F1} s, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1_048_576} MiB");
        await MeasureAsync(desk, "questions", texts.Question);
        await MeasureAsync(desk, "while typing", texts.Begun);
        await MeasureAsync(desk, "with slips", texts.Mistyped);
        await MeasureAsync(desk, "long texts", texts.Long);
        await ChangeAsync(desk, texts);
    }

    private static async Task MeasureAsync(BenchDesk desk, string name, Func<string> question)
    {
        List<double> times = [];
        for (var round = -20; round < Rounds; round++)
        {
            var query = new KnowledgeQuery(question(), null, 10);
            var watch = Stopwatch.StartNew();
            await desk.GetAsync<KnowledgeSearch, IReadOnlyList<KnowledgeHit>>(search => search.FindAsync(query, default));
            if (round >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Line($"  {name,-14} median {times[Rounds / 2]:F1} ms, P95 {times[Rounds * 95 / 100]:F1} ms, most {times[^1]:F1} ms");
    }

    /// <summary>A change is found by the next search: what that one takes.</summary>
    private static async Task ChangeAsync(BenchDesk desk, SyntheticAnswers texts)
    {
        await desk.RunAsync<DeskDb>(db => FillAsync(db, texts, 1));
        var watch = Stopwatch.StartNew();
        await desk.GetAsync<KnowledgeSearch, IReadOnlyList<KnowledgeHit>>(search => search.FindAsync(new KnowledgeQuery(texts.Question(), null, 10), default));
        Line($"  the first search after a change: {watch.Elapsed.TotalMilliseconds:F1} ms");
    }

    private static async Task FillAsync(DeskDb db, SyntheticAnswers texts, int entries)
    {
        for (var done = 0; done < entries; done += Batch)
        {
            var stamp = await db.KnowledgeStamps.SingleAsync();
            stamp.Number++;
            db.KnowledgeEntries.AddRange(Enumerable.Range(0, Math.Min(Batch, entries - done)).Select(_ => texts.Entry(stamp.Number)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
