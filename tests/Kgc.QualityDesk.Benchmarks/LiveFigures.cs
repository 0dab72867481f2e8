using System.Diagnostics;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Benchmarks;

/// <summary>Twenty people of two offices with the overview open: how soon an act is seen by the others, on the page read anew, and what memory does over the time.</summary>
internal static class LiveFigures
{
    private const int People = 20;
    private const double Wanted = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private static readonly string[] Districts = ["16055", "15002"];

    /// <param name="Number">of the case</param>
    /// <param name="Text">what was done, as the events name it</param>
    /// <param name="Office">0 or 1</param>
    /// <param name="By">who</param>
    /// <param name="At">when it was done</param>
    private sealed record Done(string Number, string Text, int Office, string By, long At);

    public static async Task RunAsync(int minutes)
    {
        await using var desk = await LiveDesk.StartAsync(People);
        using var end = new CancellationTokenSource();
        List<LiveSession> sessions = [.. desk.People.Select(p => new LiveSession(desk.SessionOf(p), p.Name))];
        var running = sessions.ConvertAll(s => s.RunAsync(end.Token));
        Line($"{People} sessions of two offices on {Environment.ProcessorCount} processors, an act every {Pause.TotalSeconds} s, {minutes} min; server and browsers in this process");
        Line($"{"minute",6} {"acts",6} {"seen",7} {"median s",9} {"P99 s",7} {"most s",7} {"late",5} {"missing",8} {"strange",8} {"heap MiB",9} {"set MiB",8}");
        await Task.Delay(TimeSpan.FromSeconds(5));
        List<double> heaps = [];
        for (var minute = 1; minute <= minutes; minute++)
        {
            heaps.Add(await MinuteAsync(desk, sessions, minute));
        }

        await end.CancelAsync();
        await Task.WhenAll(running);
        Line($"heap: {heaps[0]:F1} MiB after the first minute, {heaps.Skip(heaps.Count / 2).Average():F1} MiB on average in the second half, {heaps[^1]:F1} MiB at the end; {sessions.Sum(s => s.Streams)} streams, {sessions.Sum(s => s.Refreshes)} pages");
    }

    private static async Task<double> MinuteAsync(LiveDesk desk, List<LiveSession> sessions, int minute)
    {
        List<Done> acts = [];
        var watch = Stopwatch.StartNew();
        for (var i = 0; watch.Elapsed < TimeSpan.FromMinutes(1) - Pause; i++)
        {
            acts.AddRange(await ActAsync(desk, desk.People[(minute + i) % People], (minute + i) % 2));
            await Task.Delay(Pause);
        }

        await Task.Delay(Pause);
        Report(minute, acts, sessions);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        var heap = GC.GetTotalMemory(forceFullCollection: true) / 1_048_576.0;
        Line($" {heap,9:F1} {process.WorkingSet64 / 1_048_576,8}");
        return heap;
    }

    /// <summary>A question comes in, somebody claims it and closes it: so that the piles do not grow with the time.</summary>
    private static async Task<IReadOnlyList<Done>> ActAsync(LiveDesk desk, Actor person, int office)
    {
        var number = await desk.AskAsync(Districts[office]);
        var opened = Stopwatch.GetTimestamp();
        var task = await desk.GetAsync<DeskDb, string>(db => db.Tasks.Where(t => t.Case!.Number == number && t.State == TaskState.Open).Select(t => t.PublicId).SingleAsync());
        await Task.Delay(TimeSpan.FromMilliseconds(700));
        await desk.GetAsync<CompleteTask, bool>(async complete =>
        {
            await complete.RunAsync(task, "close", new() { ["reason"] = "spam" }, null, person, default);
            return true;
        });
        return
        [
            new Done(number, EntryKinds.German(EntryKinds.CaseOpened), office, "", opened),
            new Done(number, EntryKinds.German(EntryKinds.TriageClosed), office, person.Name, Stopwatch.GetTimestamp()),
        ];
    }

    private static void Report(int minute, List<Done> acts, List<LiveSession> sessions)
    {
        List<double> waits = [];
        var (missing, strange) = (0, 0);
        for (var i = 0; i < sessions.Count; i++)
        {
            var seen = sessions[i].Seen.ToList();
            sessions[i].Seen.Clear();
            strange += seen.Count(h => !acts.Exists(a => a.Number == h.Number && a.Office == i % 2));
            foreach (var act in acts.Where(a => a.Office == i % 2))
            {
                var at = seen.FirstOrDefault(h => h.Number == act.Number && h.Text == act.Text).At;
                missing += at == 0 ? 1 : 0;
                waits.AddRange(at == 0 ? [] : [Math.Max(0, Stopwatch.GetElapsedTime(act.At, at).TotalSeconds)]);
            }
        }

        waits.Sort();
        double At(double share) => waits.Count == 0 ? 0 : waits[(int)((waits.Count - 1) * share)];
        Console.Write(string.Create(CultureInfo.InvariantCulture,
            $"{minute,6} {acts.Count,6} {waits.Count,7} {At(0.5),9:F2} {At(0.99),7:F2} {At(1),7:F2} {waits.Count(w => w > Wanted),5} {missing,8} {strange,8}"));
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
