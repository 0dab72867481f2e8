using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Turnaround;

/// <summary>A year and a half of invented cases of Thüringen, and what the board says of them, counted again by hand.</summary>
public class BoardTests
{
    private const int Invented = 600;

    private static readonly TurnaroundFilter Year = new() { Office = "TH", From = "2025-03-10", To = "2026-03-01" };

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task Percentiles_are_those_of_the_intervals_sorted_by_hand_with_open_cases_censored()
    {
        await using var desk = await FilledAsync();
        var board = await BoardAsync(desk, Year, "lea.th");
        var cases = await ByHandAsync(desk, Year);
        Assert.True(cases.Count > 300 && cases.Exists(c => !c.Ended));
        Same(board.Total, cases);
        Assert.Equal(cases.GroupBy(c => c.Month).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key), board.Months.Select(m => m.Key));
        Assert.All(board.Months, month => Same(month, [.. cases.Where(c => c.Month == month.Key)]));
        Assert.Equal(2, board.Advisors.Count);
        Assert.All(board.Advisors, advisor => Same(advisor, [.. cases.Where(c => c.Advisor == advisor.Key)]));
        Assert.All(board.Total.Hours switch { var h => new[] { (h.Desk, Holder.Desk), (h.Expert, Holder.Expert), (h.Applicant, Holder.Applicant), (h.Closed, Holder.Closed) } },
            part => Assert.Equal(cases.Sum(c => c.Hours[part.Item2]) / 60d, part.Item1, 0.01));
    }

    [Fact]
    public async Task Every_figure_of_the_board_opens_a_list_of_exactly_its_cases()
    {
        await using var desk = await FilledAsync();
        var board = await BoardAsync(desk, Year, "lea.th");
        Dictionary<string, int> figures = new(StringComparer.Ordinal)
        {
            ["all"] = board.Total.Count, ["open"] = board.Total.Open, ["settled"] = board.Total.Count - board.Total.Open, ["in-time"] = board.Total.InTime,
            ["late"] = board.Total.Late, ["open-now"] = board.Open.Count, ["overdue"] = board.Open.Overdue, ["stuck"] = board.StuckCount!.Value,
        };
        Add(board.Stages, s => $"stage:{s.Key}", s => s.Count);
        Add(board.Months, m => $"month:{m.Key}", m => m.Count);
        Add(board.Months, m => $"month-late:{m.Key}", m => m.Late);
        Add(board.Advisors, a => $"advisor:{a.Key}", a => a.Count);
        Add(board.Loads, l => $"load:{l.Key}", l => l.Open);
        Add(board.Weeks, w => $"week-in:{w.Monday:yyyy-MM-dd}", w => w.In);
        Add(board.Weeks, w => $"week-out:{w.Monday:yyyy-MM-dd}", w => w.Out);
        Add(board.Weeks, w => $"week-open:{w.Monday:yyyy-MM-dd}", w => w.Open);
        Add(board.Waiting, w => $"wait:{w.Key}", w => w.Count);
        Add(board.Open.Rows.SelectMany(r => r.ByAge.Select((count, age) => (Figure: $"open:{r.Stage.Kebab()}:{board.Open.Ages[age].Key}", count))), o => o.Figure, o => o.count);
        Assert.Equal(board.Total.Count, board.Weeks.Sum(w => w.In));
        Assert.True(figures.Values.Count(n => n > 0) > 100);
        var lea = await desk.Actor("lea.th@desk.example");
        foreach (var (figure, expected) in figures)
        {
            var list = await desk.Get<FigureCases, FigureCases.List>(f => f.PageAsync(Year, figure, null, lea, DeskWorld.Cancel));
            Assert.Equal((figure, expected), (figure, list.Count));
            Assert.Equal(Math.Min(expected, 50), list.Page.Items.Count);
        }

        void Add<T>(IEnumerable<T> items, Func<T, string> key, Func<T, int> count) => items.ToList().ForEach(item => figures.Add(key(item), count(item)));
    }

    [Fact]
    public async Task A_list_behind_a_figure_goes_on_page_by_page_without_losing_or_repeating_a_case()
    {
        await using var desk = await FilledAsync();
        var lea = await desk.Actor("lea.th@desk.example");
        HashSet<string> seen = [];
        string? cursor = null;
        do
        {
            var list = await desk.Get<FigureCases, FigureCases.List>(f => f.PageAsync(Year, "all", cursor, lea, DeskWorld.Cancel));
            Assert.All(list.Page.Items, row => Assert.True(seen.Add(row.Number)));
            cursor = list.Page.Next;
        }
        while (cursor is not null);
        Assert.Equal((await BoardAsync(desk, Year, "lea.th")).Total.Count, seen.Count);
    }

    [Fact]
    public async Task An_advisor_gets_totals_and_nothing_of_a_colleague_and_the_other_office_gets_nothing()
    {
        await using var desk = await FilledAsync();
        var board = await BoardAsync(desk, Year, "ana.th");
        Assert.Equal(["ana.th@desk.example"], board.Advisors.Select(a => a.Key));
        Assert.Empty(board.Loads);
        Assert.All(board.Cases, line => Assert.Null(line.Advisor));
        var ana = await desk.Actor("ana.th@desk.example");
        foreach (var figure in new[] { "advisor:ben.th@desk.example", "advisor:", "load:ana.th@desk.example", "load:", "no-such", "open:closed", "open:intake:7", "month:2026-13", "week-in:x" })
        {
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Run<FigureCases>(f => f.PageAsync(Year, figure, null, ana, DeskWorld.Cancel)));
            Assert.Equal((figure, "not-found"), (figure, refused.Code));
        }

        var other = await BoardAsync(desk, Year with { Office = "ST" }, "lea.st");
        Assert.Equal((0, 0, 0), (other.Total.Count, other.Open.Count, other.Weeks.Sum(w => w.In + w.Out + w.Open)));
        Assert.Equal("not-found", (await Assert.ThrowsAsync<RuleBroken>(() => BoardAsync(desk, Year, "lea.st"))).Code);
        Assert.Equal("not-allowed", (await Assert.ThrowsAsync<RuleBroken>(() => BoardAsync(desk, Year, "eva.th"))).Code);
    }

    private async Task<DeskWorld> FilledAsync()
    {
        var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var people = await desk.DbAsync(db => db.Users.Where(p => p.Email == "ana.th@desk.example" || p.Email == "ben.th@desk.example").Select(p => p.Id).ToListAsync(DeskWorld.Cancel));
        var now = desk.Clock.GetUtcNow();
        await desk.DbAsync(db => new SyntheticHistory(db, new SyntheticHistory.Plan(number, Invented, now.AddMonths(-18), now, people)).WriteAsync(DeskWorld.Cancel));
        return desk;
    }

    private static async Task<Board> BoardAsync(DeskWorld desk, TurnaroundFilter filter, string who)
    {
        var by = await desk.Actor($"{who}@desk.example");
        return await desk.Get<BoardQuery, Board>(q => q.RunAsync(filter, by, DeskWorld.Cancel));
    }

    private sealed record ByHand(string Month, string Advisor, double Days, bool Ended, Dictionary<Holder, long> Hours);

    private static async Task<List<ByHand>> ByHandAsync(DeskWorld desk, TurnaroundFilter filter)
    {
        var (calendar, now) = (WorkingCalendar.Shipped(Land.TH), desk.Clock.GetUtcNow());
        var cases = await desk.DbAsync(db => db.Cases.AsNoTracking().Include(c => c.Intervals).Include(c => c.Advisor).Where(c => c.Office!.Code == "TH").ToListAsync(DeskWorld.Cancel));
        return [.. from theCase in cases
                   let day = BerlinTime.DateOf(theCase.ReceivedAt).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                   where string.CompareOrdinal(day, filter.From) >= 0 && string.CompareOrdinal(day, filter.To) <= 0
                   let parts = theCase.Intervals.Where(i => i.Stage != Stage.Closed).Select(i => (i.Holder, i.StartedAt, Minutes: calendar.OfficeMinutes(i.StartedAt, i.EndedAt ?? now))).ToList()
                   let end = theCase.FirstAnsweredAt ?? theCase.ClosedAt
                   select new ByHand(day[..7], theCase.Advisor?.Email ?? "",
                       parts.Where(p => p.Holder != Holder.Closed && (end is null || p.StartedAt < end)).Sum(p => p.Minutes) / 480d, end is not null,
                       Enum.GetValues<Holder>().ToDictionary(h => h, h => parts.Where(p => p.Holder == h).Sum(p => p.Minutes)))];
    }

    private static void Same(TurnaroundReport.Group group, IReadOnlyList<ByHand> cases)
    {
        var expected = TurnaroundFigures.From(cases.Select(c => (c.Days, c.Ended)));
        Assert.Equal((group.Key, expected.Count, expected.Open), (group.Key, group.Count, group.Open));
        Assert.Equal([expected.P50, expected.P80, expected.P90], new[] { group.P50, group.P80, group.P90 }, (a, b) => a is null == b is null && (a is null || Math.Abs(a.Value - b!.Value) < 0.001));
    }
}
