using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Adds up everything on the board in one walk over the cases.</summary>
internal sealed class BoardTally(TurnaroundScope scope, Actor by)
{
    private static readonly Stage[] WorkStages = [Stage.Intake, Stage.Review, Stage.Response];

    private readonly GroupTally _total = new();
    private readonly Dictionary<Stage, Durations> _stages = WorkStages.ToDictionary(s => s, _ => new Durations());
    private readonly SortedDictionary<string, GroupTally> _months = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _received = [];
    private readonly MonthOf _monthOf = new();

    /// <summary>By id of a person; 0 for nobody.</summary>
    public Dictionary<int, GroupTally> Advisors { get; } = [];

    public List<OpenMeasure> Open { get; } = [];

    public KaplanMeier Curve => _total.Curve();

    public int Settled => _total.Settled;

    public void Add(in CaseMeasure one)
    {
        if (one.ReceivedDay < scope.From.DayNumber || one.ReceivedDay > scope.To.DayNumber)
        {
            return;
        }

        _total.Add(one);
        foreach (var stage in WorkStages)
        {
            if (one.In(stage) is { } there)
            {
                _stages[stage].Add(there.Minutes, there.Ended);
            }
        }

        var month = _monthOf.Key(one.ReceivedDay);
        (_months.TryGetValue(month, out var tally) ? tally : _months[month] = new GroupTally(net: false)).Add(one);
        _received[one.ReceivedDay] = _received.GetValueOrDefault(one.ReceivedDay) + 1;
        if (by.Supervises(one.OfficeId) || (one.AdvisorId is not null && one.AdvisorId == by.PersonId))
        {
            var id = one.AdvisorId ?? 0;
            (Advisors.TryGetValue(id, out var advisor) ? advisor : Advisors[id] = new GroupTally()).Add(one);
        }
    }

    public TurnaroundReport.Group Total() => _total.Of("", "Gesamt");

    public IReadOnlyList<TurnaroundReport.Group> Stages() =>
        [.. WorkStages.Where(s => _stages[s].Count > 0).Select(s => GroupTally.Of(s.Kebab(), s.German(), _stages[s]))];

    public IReadOnlyList<TurnaroundReport.Group> Months() => [.. _months.Select(m => m.Value.Of(m.Key, m.Key))];

    public IReadOnlyDictionary<Stage, OpenMeasure.StageNorm> Norms() => WorkStages.ToDictionary(s => s, s => new OpenMeasure.StageNorm(
        _stages[s].Count - _stages[s].Open < OpenMeasure.LeastSample ? null : _stages[s].Curve().Quantile(0.9)));

    /// <param name="settled">by day, from the beginning of time to the end of the period</param>
    /// <param name="before">received before the period</param>
    public IReadOnlyList<Board.Week> Weeks(IReadOnlyDictionary<int, int> settled, int before)
    {
        // Day 0 was a Monday.
        var (from, to) = (scope.From.DayNumber, scope.To.DayNumber);
        var open = before - settled.Where(d => d.Key < from).Sum(d => d.Value);
        List<Board.Week> weeks = [];
        for (var monday = from - (from % 7); monday <= to; monday += 7)
        {
            var days = Enumerable.Range(monday, 7).Where(day => day >= from && day <= to).ToList();
            var (received, done) = (days.Sum(day => _received.GetValueOrDefault(day)), days.Sum(day => settled.GetValueOrDefault(day)));
            weeks.Add(new Board.Week(DateOnly.FromDayNumber(monday), received, done, open += received - done));
        }

        return weeks;
    }

    public Board.OpenNow OpenNow() => new(Open.Count, Open.Count(o => o.IsOverdue), OpenAges.All,
    [
        .. from stage in WorkStages
           let there = Open.Where(o => o.Case.Stage == stage).ToList()
           select new Board.OpenNow.Row(stage,
               [.. Enumerable.Range(0, OpenAges.All.Count).Select(age => there.Count(o => OpenAges.IndexOf(o.AgeDays) == age))], there.Count(o => o.IsOverdue)),
    ]);
}
