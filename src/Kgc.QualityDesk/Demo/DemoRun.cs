using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>Lives through the two years: acts and timers of all cases in the order of time.</summary>
internal sealed class DemoRun(DemoDesk desk, DemoActs acts, DateTimeOffset now)
{
    private readonly PriorityQueue<DemoCase, (DateTimeOffset At, int Number)> _agenda = new();
    private readonly Dictionary<string, WorkingCalendar> _calendars = new()
    {
        ["th"] = WorkingCalendar.Shipped(Land.TH), ["st"] = WorkingCalendar.Shipped(Land.ST),
    };

    public async Task RunAsync(IEnumerable<DemoPlan> plans, CancellationToken cancel)
    {
        foreach (var demo in plans.Select((plan, number) => new DemoCase(plan, number)))
        {
            _agenda.Enqueue(demo, (demo.ReceivedAt(CalendarOf(demo), now), demo.Number));
        }

        while (_agenda.TryDequeue(out var demo, out var due) && due.At <= now)
        {
            await FireTimersAsync(due.At, cancel);
            desk.Clock.At = due.At;
            await StepAsync(demo, cancel);
            if (demo.NextBeat is not null)
            {
                _agenda.Enqueue(demo, (demo.NextAt(CalendarOf(demo), due.At, now), demo.Number));
            }
        }

        await FireTimersAsync(now, cancel);
    }

    private async Task StepAsync(DemoCase demo, CancellationToken cancel)
    {
        if (demo.CaseId == 0)
        {
            await acts.OpenAsync(demo, cancel);
            return;
        }

        await acts.DoAsync(demo, demo.NextBeat!, cancel);
        demo.BeatDone();
    }

    private async Task FireTimersAsync(DateTimeOffset until, CancellationToken cancel)
    {
        while (await desk.GetAsync<DeskDb, DeskTimer?>(db => NextTimerAsync(db, until, cancel)) is { } timer)
        {
            desk.Clock.At = timer.DueAt > desk.Clock.At ? timer.DueAt : desk.Clock.At;
            await desk.RunAsync<FireTimer>(f => f.RunAsync(timer.Id, cancel));
        }
    }

    private static Task<DeskTimer?> NextTimerAsync(DeskDb db, DateTimeOffset until, CancellationToken cancel)
    {
        var due = FireTimer.Due(db, until).Take(1);
        return db.Timers.AsNoTracking().Where(t => due.Contains(t.Id)).SingleOrDefaultAsync(cancel);
    }

    private WorkingCalendar CalendarOf(DemoCase demo) => _calendars[DemoActs.OfficeOf(demo.Plan)];
}
