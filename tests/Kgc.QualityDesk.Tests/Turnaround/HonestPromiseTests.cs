using System.Globalization;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Turnaround;

public class HonestPromiseTests
{
    protected virtual string Database => "Sqlite";

    /// <summary>Durations of a known distribution; at the end of every month a promise, held against the questions of the next month.</summary>
    [Theory]
    [InlineData(1, 1.0, 0.6)]
    [InlineData(2, 4.0, 0.9)]
    [InlineData(3, 12.0, 0.4)]
    [InlineData(4, 0.3, 0.5)]
    public void The_stated_eighty_per_cent_hold_for_76_to_84_of_a_hundred_later_questions(int seed, double median, double spread)
    {
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 6000).Select(i => (Day: i / 5.0, Minutes: (int)Math.Ceiling(480 * median * Math.Exp(spread * Normal(random))))).ToList();
        var (kept, all) = (0, 0);
        for (var month = 60; month < 1100; month += 30)
        {
            var known = new Durations();
            foreach (var (day, minutes) in cases.Where(c => c.Day < month && c.Day >= month - 365))
            {
                var lived = (int)((month - day) * 480);
                known.Add(Math.Min(minutes, lived), minutes <= lived);
            }

            var promise = Stated(HonestPromise.Days(known)!.Value);
            var later = cases.Where(c => c.Day >= month && c.Day < month + 30).ToList();
            (kept, all) = (kept + later.Count(c => c.Minutes / 480.0 <= promise), all + later.Count);
        }

        Assert.InRange((double)kept / all, 0.76, 0.84);
    }

    [Fact]
    public void Nothing_is_said_of_few_questions_nor_where_too_many_wait()
    {
        var durations = new Durations();
        Enumerable.Range(1, HonestPromise.LeastSample - 1).ToList().ForEach(n => durations.Add(n * 100, ended: true));
        Assert.Null(HonestPromise.Days(durations));
        durations.Add(5000, ended: true);
        Assert.Equal(2400 / 480d, HonestPromise.Days(durations));
        Enumerable.Range(0, 100).ToList().ForEach(_ => durations.Add(6000, ended: false));
        Assert.Null(HonestPromise.Days(durations));
    }

    [Theory]
    [InlineData(7.42, "80 % der Fragen wie Ihrer sind nach 7,4 Arbeitstagen beantwortet.")]
    [InlineData(1.04, "80 % der Fragen wie Ihrer sind nach 1 Arbeitstag beantwortet.")]
    [InlineData(0.01, "80 % der Fragen wie Ihrer sind nach 0,1 Arbeitstagen beantwortet.")]
    public void It_is_said_in_a_sentence(double days, string sentence) => Assert.Equal(sentence, HonestPromise.Sentence(days));

    [Fact]
    public async Task A_question_hears_of_its_own_topic_else_of_the_office_and_the_same_key_hears_the_same_again()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var first = await desk.Ask(key: "eins");
        Assert.DoesNotContain("80 %", first.Promise, StringComparison.Ordinal);
        var people = await desk.DbAsync(db => db.Users.Where(p => p.Email == "ana.th@desk.example").Select(p => p.Id).ToListAsync(DeskWorld.Cancel));
        var now = desk.Clock.GetUtcNow();
        await desk.DbAsync(db => new SyntheticHistory(db, new SyntheticHistory.Plan(first.Number, 400, now.AddMonths(-11), now, people)).WriteAsync(DeskWorld.Cancel));
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = await desk.Ask(key: "zwei");
        Assert.EndsWith(await ExpectedAsync(desk, null), second.Promise, StringComparison.Ordinal);
        Assert.Equal(first.Promise, (await desk.Ask(key: "eins")).Promise);
        var third = await desk.Get<Kgc.QualityDesk.Cases.OpenCase, Kgc.QualityDesk.Cases.OpenCase.Receipt>(open => open.RunAsync(
            DeskWorld.Question() with { Topic = "BED-METH" }, Kgc.QualityDesk.Cases.Channel.Api, Kgc.QualityDesk.People.Actor.Applicant, null, DeskWorld.Cancel));
        Assert.EndsWith(await ExpectedAsync(desk, "BED-METH"), third.Promise, StringComparison.Ordinal);
        Assert.DoesNotContain("80 %", (await desk.Ask(district: "15002")).Promise, StringComparison.Ordinal);
    }

    private static async Task<string> ExpectedAsync(DeskWorld desk, string? topic)
    {
        var now = desk.Clock.GetUtcNow();
        var calendar = Kgc.QualityDesk.Deadlines.WorkingCalendar.Shipped(Kgc.QualityDesk.Deadlines.Land.TH);
        var cases = await desk.DbAsync(db => db.Cases.Include(c => c.Intervals).Where(c => c.Office!.Code == "TH" && (topic == null || c.Topic == topic) && c.Number.StartsWith("KGC-TH-X")).ToListAsync(DeskWorld.Cancel));
        if (topic is null)
        {
            cases.Add(await desk.Load("KGC-TH-2026-00001"));
        }

        var curve = KaplanMeier.From(cases.Select(c => (
            (double)c.Intervals.Where(i => i.Holder != Kgc.QualityDesk.Cases.Holder.Closed).Sum(i => calendar.OfficeMinutes(i.StartedAt, i.EndedAt ?? now)), c.FirstAnsweredAt is not null)));
        return HonestPromise.Sentence(curve.Quantile(0.8)!.Value / 480);
    }

    private static double Stated(double days) => double.Parse(HonestPromise.Sentence(days).Split(' ')[8], CultureInfo.GetCultureInfo("de-DE"));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
