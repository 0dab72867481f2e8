using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>What tests of promises say of a small desk.</summary>
internal static class PromiseWorld
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    /// <summary>Warned two working days before, told on the day, escalated two working days after; first answer within three.</summary>
    public static PromiseInput Loud { get; } = new()
    {
        Name = "Standard", FinalAnswerDays = 8, WarnDays = 2, WarnRole = "advisor", DueRole = "advisor", EscalateDays = 2, EscalateRole = "supervisor",
    };

    public static async Task<string> Promise(this DeskWorld desk, PromiseInput input, string office = "TH", string? who = null)
    {
        var by = await desk.Actor(who ?? $"lea.{office.ToLowerInvariant()}@desk.example");
        return await desk.Get<EditPromises, string>(edit => edit.AddAsync(office, input, by, Cancel));
    }

    public static async Task ChangePromise(this DeskWorld desk, string id, PromiseInput input, int version)
    {
        var by = await desk.Actor("lea.th@desk.example");
        await desk.Run<EditPromises>(edit => edit.ChangeAsync("TH", id, input, version, by, Cancel));
    }

    public static async Task<Case> Opened(this DeskWorld desk, string subject) => await desk.Load((await desk.Ask(subject)).Number);

    public static async Task<DateOnly> Due(this DeskWorld desk, string subject) => BerlinTime.DateOf((await desk.Opened(subject)).DueAt);

    public static async Task<(string?, DateTimeOffset)> Holds(this DeskWorld desk, string number)
    {
        var theCase = await desk.Load(number);
        return (theCase.Promise?.Name, theCase.DueAt);
    }

    public static async Task Classify(this DeskWorld desk, string number, string topic, Priority priority)
    {
        var by = await desk.Actor("ana.th@desk.example");
        var version = (await desk.Load(number)).Version;
        await desk.Run<ChangeCase>(change => change.ClassifyAsync(number, version, new(topic, null, null, priority), by, Cancel));
    }

    public static async Task Reply(this DeskWorld desk, string number, string text)
    {
        var id = (await desk.Load(number)).Id;
        await desk.Run<ApplicantActs>(acts => acts.ReplyAsync(id, text, Cancel));
    }

    /// <summary>Deadline tasks of a case: type, state, title.</summary>
    public static Task<List<string>> Alarms(this DeskWorld desk, string number) => desk.DbAsync(async db => (await db.Tasks.AsNoTracking()
        .Where(t => t.Case!.Number == number && TaskTypes.Deadlines.Contains(t.Type)).OrderBy(t => t.Id).ToListAsync(Cancel))
        .ConvertAll(t => $"{t.Type} {t.State} {t.Title}"));

    public static async Task FireAt(this DeskWorld desk, string berlin)
    {
        desk.Clock.Set(Moment.At(berlin));
        await desk.FireDueTimers();
    }
}
