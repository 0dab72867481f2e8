using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Search;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>How long a page of the case list and a search take with many cases and ten messages in each, in two offices.</summary>
internal static class ListFigures
{
    private const int Rounds = 60;

    public static async Task RunAsync(int cases)
    {
        await using var desk = await BenchDesk.StartAsync(new Journey.Shipped().Chart);
        var watch = Stopwatch.StartNew();
        var now = TimeProvider.System.GetUtcNow();
        await FillAsync(desk, cases, now);
        var rows = await desk.RowsAsync();
        Line($"{rows["Cases"]} cases, {rows["Messages"]} messages, {rows["SearchPostings"]} words in cases of {rows["SearchTerms"]} words, {await desk.BytesAsync() / 1_048_576} MiB, filled in {watch.Elapsed.TotalSeconds:F0} s, {Environment.ProcessorCount} processors");
        var both = desk.Supervisor with { OfficeIds = (await desk.GetAsync<DeskDb, List<int>>(db => db.Offices.Select(o => o.Id).ToListAsync())).ToHashSet() };
        foreach (var sort in CaseList.Sorts)
        {
            await ListAsync(desk, $"one office, {sort}", new CaseFilter { Sort = sort }, desk.Advisor);
            await ListAsync(desk, $"both offices, {sort}", new CaseFilter { Sort = sort }, both);
        }

        var far = new Cursor("-received", Cursor.Of(now.AddYears(-2)), "KGC-TH-X-50000").ToString();
        await ListAsync(desk, "two years back", new CaseFilter { Cursor = far }, both);
        await ListAsync(desk, "in review", new CaseFilter { Stage = "review", Sort = "due" }, desk.Advisor);
        await ListAsync(desk, "of a topic", new CaseFilter { Topic = "BED-DATEN" }, desk.Advisor);
        foreach (var condition in new[] { "offen und nicht überfällig", "Thema = 'BED-DATEN' und Frist vor heute", "Priorität = dringend", "Nachrichten > 9 und Bewertung ist leer" })
        {
            await ListAsync(desk, condition, new CaseFilter { Condition = condition }, desk.Advisor);
        }

        foreach (var words in new[] { "wort15000", "wort500", "wort1 wort2", "wort1 wort9000", "wort40 wort41 wort42", "wort12", "wort1999 wort1998" })
        {
            await ListAsync(desk, $"words: {words}", new CaseFilter { Q = words }, both);
            await MeasureAsync(desk, $"search: {words}", services => services.GetRequiredService<CaseSearch>().RunAsync(new CaseFilter { Q = words }, both, default));
        }

        await MeasureAsync(desk, "counts of five views", services => services.GetRequiredService<CountViews>().RunAsync(
            [.. new[] { "", "offen", "überfällig", "Beratung = ich", "Thema = 'BED-DATEN' und offen" }.Select((c, i) => View(c, i))], desk.Advisor, default));
    }

    private static async Task ListAsync(BenchDesk desk, string name, CaseFilter filter, Actor by)
    {
        await MeasureAsync(desk, name, services => services.GetRequiredService<CaseList>().PageAsync(filter, by, some => some.Select(ListedCase.Of), default));
        await MeasureAsync(desk, "  counted to 1000", services => services.GetRequiredService<CaseList>().CountAsync(filter with { Cursor = null }, by, default));
    }

    private static async Task MeasureAsync<T>(BenchDesk desk, string name, Func<IServiceProvider, Task<T>> use)
    {
        List<double> times = [];
        T last = default!;
        for (var round = -5; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            last = await desk.GetAsync<IServiceProvider, T>(use);
            if (round >= 0)
            {
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        var found = last switch { Page<ListedCase> page => $"{page.Items.Count} rows", CaseSearch.Answer answer => $"{answer.Hits.Count} of {answer.Count}", int count => $"{count}", _ => "" };
        Line($"  {name,-45} median {times[Rounds / 2],7:F1} ms, P95 {times[Rounds * 95 / 100],7:F1} ms, most {times[^1],7:F1} ms  {found}");
    }

    private static SavedView View(string condition, int at) => new()
    {
        PublicId = at.ToString(CultureInfo.InvariantCulture), Name = "Ansicht", Condition = condition, Columns = "number", Sort = "-received",
    };

    private static async Task FillAsync(BenchDesk desk, int cases, DateTimeOffset now)
    {
        var template = await desk.BareCaseAsync();
        await desk.RunAsync<DeskDb>(db => new SyntheticHistory(db, new SyntheticHistory.Plan(template, cases - 1, now.AddYears(-5), now, [desk.Advisor.PersonId!.Value])).WriteAsync(default));
        await desk.RunAsync<DeskDb>(db => new SyntheticWords(db, 7).WriteAsync(default));
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
