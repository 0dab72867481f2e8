using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using static Kgc.QualityDesk.Tests.Deadlines.Moment;

namespace Kgc.QualityDesk.Tests.Offices;

/// <summary>Cases of Thüringen in every state that matters to a calendar, one of Sachsen-Anhalt, seen on Monday, 9 March 2026.</summary>
internal sealed class CalendarWorld(DeskWorld desk, Actor lead)
{
    private const string Ana = "ana.th@desk.example";

    public int OfficeId { get; private set; }

    /// <summary>Received 2 March, due 16 March.</summary>
    public string First { get; private set; } = "";

    /// <summary>Received 2 March, due 9 March.</summary>
    public string Urgent { get; private set; } = "";

    /// <summary>Received 9 March, due 23 March.</summary>
    public string Later { get; private set; } = "";

    /// <summary>Counts as received on 6 March and was asked back that day; due 20 March, as of 9 March 23 March.</summary>
    public string Paused { get; private set; } = "";

    public static async Task<CalendarWorld> OfAsync(DeskWorld desk)
    {
        var world = new CalendarWorld(desk, await desk.Actor("lea.th@desk.example"));
        world.OfficeId = await desk.DbAsync(db => db.Offices.Where(o => o.Code == "TH").Select(o => o.Id).SingleAsync(DeskWorld.Cancel));
        world.First = (await desk.Ask("Erste")).Number;
        world.Urgent = (await desk.Ask("Dringende")).Number;
        var urgent = JourneyTests.Accept([]);
        urgent["priority"] = "urgent";
        await desk.Complete(world.Urgent, "triage", "accept", Ana, urgent);
        await desk.Ask("Aus dem anderen Land", "15003");
        await world.AnsweredAsync();
        await desk.Complete((await desk.Ask("Geschlossene")).Number, "triage", "close", Ana, new() { ["reason"] = "duplicate" });
        await world.ByPhoneAsync("barrier-report");
        desk.Clock.Set(At("2026-03-05 17:00"));
        world.Paused = (await desk.Ask("Ruhende")).Number;
        desk.Clock.Set(At("2026-03-06 15:00"));
        await desk.Complete(world.Paused, "triage", "clarify", Ana, new() { ["question"] = "Welcher Landkreis?" });
        desk.Clock.Set(At("2026-03-09 07:00"));
        world.Later = (await desk.Ask("Spätere")).Number;
        return world;
    }

    public static CalendarChange Closed(string day, string reason = "Betriebsausflug") => new() { AddClosingDay = new(Day(day), false, reason) };

    public static IReadOnlyList<CalendarChange.Hours> Week(string from, string to) =>
        [.. Enumerable.Range(1, 5).Select(day => new CalendarChange.Hours((DayOfWeek)day, from, to))];

    public Task<CalendarPreview> PreviewAsync(CalendarChange change) =>
        desk.Get<EditCalendar, CalendarPreview>(e => e.PreviewAsync("TH", change, desk.Clock.GetUtcNow(), lead, DeskWorld.Cancel));

    public async Task<CalendarPreview> SaveAsync(CalendarChange change) => await SaveAsync(change, (await PreviewAsync(change)).Token);

    public Task<CalendarPreview> SaveAsync(CalendarChange change, string token) =>
        desk.Get<EditCalendar, CalendarPreview>(e => e.SaveAsync("TH", change, token, lead, DeskWorld.Cancel));

    public Task<int> VersionAsync() => desk.DbAsync(db => db.Offices.Where(o => o.Code == "TH").Select(o => o.CalendarVersion).SingleAsync(DeskWorld.Cancel));

    /// <summary>A case without a mail address.</summary>
    public async Task<string> ByPhoneAsync(string? type = null)
    {
        var by = await desk.Actor(Ana);
        var input = DeskWorld.Question("Am Telefon") with { Type = type, Contact = new ContactInput { Name = "Rosa Telefon", Phone = "0361 1" } };
        return (await desk.Get<OpenCase, OpenCase.Receipt>(o => o.RunAsync(input, Channel.Phone, by, null, DeskWorld.Cancel))).Number;
    }

    private async Task AnsweredAsync()
    {
        var number = (await desk.Ask("Beantwortete")).Number;
        await desk.Complete(number, "triage", "accept", Ana, JourneyTests.Accept([]));
        await desk.Complete(number, "draft-response", "submitted", Ana, new() { ["text"] = "So weisen Sie den Bedarf nach." });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
    }
}
