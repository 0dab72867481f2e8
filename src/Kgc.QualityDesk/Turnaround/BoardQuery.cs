using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge.Answered;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// The supervisor's board in eight statements, whatever the number of cases; advisors get totals of the office and their own figures.
/// </summary>
public sealed class BoardQuery(DeskDb db, TimeProvider time)
{
    /// <summary>More single cases nobody looks at; the lists behind the figures have them all.</summary>
    public const int MostLines = 20;

    /// <exception cref="RuleBroken">not-allowed, not-found (another office) or input.invalid</exception>
    public async Task<Board> RunAsync(TurnaroundFilter filter, Actor by, CancellationToken cancel)
    {
        var now = time.Now();
        var scope = await TurnaroundScope.OfAsync(db, filter, by, now, cancel);
        var clocks = await OfficeCalendars.ClocksAsync(db, scope.Offices, cancel);
        var tally = await TallyAsync(db, scope, clocks, by, now, cancel);
        var (settled, before, answered) = await DaysAsync(db, scope, cancel);
        var names = await NamesAsync(tally, cancel);
        var norms = tally.Norms();
        return new Board
        {
            Office = filter.Office, From = scope.From, To = scope.To, Topic = filter.Topic,
            Total = tally.Total(), Stages = tally.Stages(), Months = tally.Months(), Weeks = tally.Weeks(settled, before), Open = tally.OpenNow(),
            Advisors = [.. tally.Advisors.Select(a => a.Value.Of(names[a.Key].Key, names[a.Key].Name)).OrderBy(a => a.Label, StringComparer.Ordinal)],
            StuckCount = norms.Values.All(n => n.P90Minutes is null) ? null : tally.Open.Count(o => o.IsStuck(norms)),
            Cases = await LinesAsync(tally, norms, names, by, cancel),
            Loads = Loads(tally, names, by), Waiting = await BoardWaits.FindAsync(db, scope, clocks, now, cancel),
            AnsweredWithoutCase = answered,
        };
    }

    /// <summary>One walk over the cases of the period and those that are open now, for the board and for the lists behind its figures.</summary>
    internal static async Task<BoardTally> TallyAsync(
        DeskDb db, TurnaroundScope scope, IReadOnlyDictionary<int, OfficeClock> clocks, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var tally = new BoardTally(scope, by);
        await new MeasureCases(db, clocks).RunAsync(scope.Received(db), scope.Cases(db), null, now, (one, running) =>
        {
            tally.Add(one);
            if (running is { IsAnswered: false })
            {
                tally.Open.Add(OpenMeasure.Of(running, one, now, clocks[one.OfficeId]));
            }
        }, cancel);
        return tally;
    }

    internal static async Task<(Dictionary<int, int> Settled, int Before, AnsweredCount Answered)> DaysAsync(DeskDb db, TurnaroundScope scope, CancellationToken cancel)
    {
        var (from, to) = (scope.From.DayNumber, scope.To.DayNumber);
        var settled = scope.Cases(db).Where(c => c.SettledDay <= to).GroupBy(c => c.SettledDay).Select(g => new { Day = g.Key ?? 0, Count = g.Count() });
        var received = scope.Cases(db).Where(c => c.ReceivedDay < from).GroupBy(_ => -1).Select(g => new { Day = -1, Count = g.Count() });
        var answered = Answered(db, scope).GroupBy(a => a.OfficeId == null ? -3 : -2).Select(g => new { Day = g.Key, Count = g.Count() });
        var days = await settled.Concat(received).Concat(answered).ToDictionaryAsync(d => d.Day, d => d.Count, cancel);
        days.Remove(-1, out var before);
        days.Remove(-2, out var ofOffices);
        days.Remove(-3, out var ofNone);
        return (days, before, new AnsweredCount(ofOffices + ofNone, ofNone));
    }

    private async Task<Dictionary<int, (string Key, string Name)>> NamesAsync(BoardTally tally, CancellationToken cancel)
    {
        var ids = tally.Advisors.Keys.Concat(tally.Open.Select(o => o.Now.AdvisorId ?? 0)).Distinct().ToArray();
        var names = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Email, p.DisplayName })
            .ToDictionaryAsync(p => p.Id, p => (p.Email!, p.DisplayName), cancel);
        names[0] = ("", "Ohne Beratungsperson");
        return names;
    }

    private static IReadOnlyList<Board.Load> Loads(BoardTally tally, Dictionary<int, (string Key, string Name)> names, Actor by) =>
    [
        .. tally.Open.Where(o => by.Supervises(o.Now.OfficeId)).GroupBy(o => o.Now.AdvisorId ?? 0)
            .Select(g => new Board.Load(names[g.Key].Key, names[g.Key].Name, g.Count(), g.Count(o => o.IsOverdue)))
            .OrderByDescending(l => l.Open).ThenBy(l => l.Name, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<Board.OpenLine>> LinesAsync(
        BoardTally tally, IReadOnlyDictionary<Stage, OpenMeasure.StageNorm> norms, Dictionary<int, (string Key, string Name)> names, Actor by, CancellationToken cancel)
    {
        var (curve, sample) = (tally.Curve, tally.Settled);
        var looked = tally.Open.Select(o => (Open: o, Risk: o.Risk(curve, sample), IsStuck: o.IsStuck(norms)))
            .Where(o => o.IsStuck || o.Risk is >= 0.2).OrderByDescending(o => o.Risk ?? 0).ThenBy(o => o.Open.Case.DueAt).ThenBy(o => o.Open.Case.Id).Take(MostLines).ToList();
        var ids = looked.ConvertAll(o => o.Open.Case.Id);
        var texts = await db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Number, c.Subject })
            .ToDictionaryAsync(c => c.Id, c => (c.Number, c.Subject), cancel);
        return looked.ConvertAll(one =>
        {
            var (open, (number, subject), p90) = (one.Open, texts[one.Open.Case.Id], norms[one.Open.Case.Stage].P90Minutes);
            return new Board.OpenLine(number, subject, open.Case.Stage, Math.Round(open.AgeDays, 1), open.Case.DueAt,
                one.Risk is { } risk ? Math.Round(risk, 2) : null, one.IsStuck, Days(open.StageMinutes), p90 is { } limit ? Days(limit) : null,
                by.Supervises(open.Now.OfficeId) ? names[open.Now.AdvisorId ?? 0].Name : null);
        });
    }

    private static IQueryable<AnsweredWithoutCase> Answered(DeskDb db, TurnaroundScope scope)
    {
        var (offices, from, to, topic) = (scope.Offices, scope.From, scope.To, scope.Topic);
        var answered = db.AnsweredWithoutCases.AsNoTracking()
            .Where(a => a.Day >= from && a.Day <= to && (a.OfficeId == null || offices.Contains(a.OfficeId.Value)));
        return topic.Length == 0 ? answered : answered.Where(a => a.Entry!.Topic == topic);
    }

    private static double Days(double minutes) => Math.Round(minutes / WorkingDayUnit.Minutes, 1);
}
