using System.Text.Json.Nodes;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Tests.Cases;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Deadlines;

/// <summary>Which promise holds, what a case keeps of it, and the dates that follow.</summary>
public class PromiseTests
{
    protected virtual string Database => "Sqlite";

    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task The_first_promise_that_fits_holds_and_without_one_the_days_of_the_office()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        Assert.Equal(16, (await desk.Due("Nach dem Kalender")).Day);
        await desk.Promise(new() { Name = "Nur Telefon", Condition = "Kanal = Telefon", FinalAnswerDays = 1 });
        await desk.Promise(new() { Name = "Ruht", Condition = "", FinalAnswerDays = 2, Active = false });
        Assert.Null((await desk.Opened("Keine passt")).Promise);
        await desk.Promise(new() { Name = "Standard", Condition = "", FinalAnswerDays = 8, FirstAnswerDays = 2 });
        await desk.Promise(new() { Name = "Zu spät gereiht", Condition = "", FinalAnswerDays = 3 });

        var theCase = await desk.Opened("Standard passt");
        Assert.Equal(("Standard", 8), (theCase.Promise!.Name, theCase.Promise.FinalDays));
        Assert.Equal(Moment.At("2026-03-12 16:00"), theCase.DueAt);
        Assert.Equal(theCase.DueAt, theCase.PromisedAt);
        Assert.Equal(Moment.At("2026-03-04 16:00"), theCase.FirstDueAt);
        Assert.Null(theCase.StageDueAt);
    }

    [Fact]
    public async Task Accepting_and_classifying_decide_anew_and_a_referral_takes_the_other_offices_promises()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(new() { Name = "Dringend", Condition = "Priorität = dringend und Thema = 'BED-DATEN'", FinalAnswerDays = 3 });
        await desk.Promise(new() { Name = "Standard", FinalAnswerDays = 8 });
        await desk.Promise(new() { Name = "Drüben", FinalAnswerDays = 4 }, "ST");
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", new() { ["topic"] = "BED-DATEN", ["priority"] = "urgent", ["experts"] = new JsonArray() });
        Assert.Equal(("Dringend", Moment.At("2026-03-05 16:00")), await desk.Holds(number));

        await desk.Classify(number, "BED-DATEN", Priority.Normal);
        Assert.Equal(("Standard", Moment.At("2026-03-12 16:00")), await desk.Holds(number));

        var other = (await desk.Ask()).Number;
        await desk.Complete(other, "triage", "refer", "ana.th@desk.example", new() { ["office"] = "ST", ["reason"] = "Liegt dort." });
        Assert.Equal(("Drüben", Moment.At("2026-03-06 16:00")), await desk.Holds(other));
    }

    [Fact]
    public async Task What_was_promised_stays_when_the_promise_is_changed_or_removed()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var id = await desk.Promise(new() { Name = "Standard", FinalAnswerDays = 8 });
        var number = (await desk.Ask()).Number;
        await desk.ChangePromise(id, new() { Name = "Schneller", FinalAnswerDays = 2 }, version: 1);
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept([]));
        Assert.Equal(("Standard", Moment.At("2026-03-12 16:00")), await desk.Holds(number));
        Assert.Equal("Schneller", (await desk.Opened("Neue Frage")).Promise!.Name);

        await desk.Get<EditPromises, bool>(async edit =>
        {
            await edit.RemoveAsync("TH", id, 2, await desk.Actor("lea.th@desk.example"), Cancel);
            return true;
        });
        Assert.Equal("Standard", (await desk.Load(number)).Promise!.Name);
        Assert.Null((await desk.Opened("Noch eine")).Promise);
    }

    [Fact]
    public async Task The_date_of_a_stage_runs_from_entering_it_and_a_pause_moves_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(new() { Name = "Abschnitte", FinalAnswerDays = 20, IntakeDays = 2, ReviewDays = 5, ResponseDays = 3 });
        var number = (await desk.Ask()).Number;
        Assert.Equal(Moment.At("2026-03-04 16:00"), (await desk.Load(number)).StageDueAt);

        desk.Clock.Set(Moment.At("2026-03-03 10:00"));
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Kreis?" });
        desk.Clock.Set(Moment.At("2026-03-06 09:00"));
        await desk.Reply(number, "Gera.");
        Assert.Equal(Moment.At("2026-03-09 16:00"), (await desk.Load(number)).StageDueAt);

        desk.Clock.Set(Moment.At("2026-03-09 11:00"));
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", JourneyTests.Accept(["eva.th@desk.example"]));
        Assert.Equal(Moment.At("2026-03-16 16:00"), (await desk.Load(number)).StageDueAt);
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new() { ["statement"] = "Trägt." });
        Assert.Equal(Moment.At("2026-03-12 16:00"), (await desk.Load(number)).StageDueAt);
    }

    [Fact]
    public async Task The_automatic_receipt_is_no_reply_and_the_question_back_is_the_first()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(new() { Name = "Standard", FinalAnswerDays = 8, FirstAnswerDays = 2 });
        var number = (await desk.Ask()).Number;
        Assert.Null((await desk.Load(number)).FirstReplyAt);
        desk.Clock.Set(Moment.At("2026-03-03 10:00"));
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Kreis?" });
        desk.Clock.Set(Moment.At("2026-03-10 10:00"));
        await desk.Reply(number, "Gera.");
        var theCase = await desk.Load(number);
        Assert.Equal((Moment.At("2026-03-03 10:00"), Moment.At("2026-03-04 16:00")), (theCase.FirstReplyAt!.Value, theCase.FirstDueAt!.Value));
    }

    [Fact]
    public async Task A_legal_term_of_months_is_not_touched_by_a_promise()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Promise(new() { Name = "Standard", FinalAnswerDays = 3, FirstAnswerDays = 2, WarnDays = 1, WarnRole = "advisor" });
        var lea = await desk.Actor("lea.th@desk.example");
        var receipt = await desk.Get<OpenCase, OpenCase.Receipt>(open => open.RunAsync(
            DeskWorld.Question() with { Type = "barrier-report" }, Channel.Phone, lea, null, Cancel));
        var theCase = await desk.Load(receipt.Number);
        Assert.Equal(Moment.At("2026-04-02 16:00"), theCase.DueAt);
        Assert.Equal(Moment.At("2026-03-04 16:00"), theCase.FirstDueAt);
        Assert.NotNull(theCase.AlarmAt);
    }

    [Fact]
    public async Task Only_the_offices_supervisors_and_administrators_change_promises_and_each_change_is_on_record()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        foreach (var who in new[] { "ana.th@desk.example", "lea.st@desk.example", "eva.th@desk.example" })
        {
            var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Promise(new() { Name = "Fremd", FinalAnswerDays = 3 }, "TH", who));
            Assert.Equal("not-found", refused.Code);
        }

        var id = await desk.Promise(new() { Name = "Standard", FinalAnswerDays = 8 });
        var twice = await Assert.ThrowsAsync<RuleBroken>(() => desk.Promise(new() { Name = "STANDARD", FinalAnswerDays = 8 }));
        Assert.Contains("name", twice.Fields.Keys);
        await desk.ChangePromise(id, new() { Name = "Standard", FinalAnswerDays = 7 }, version: 1);
        var stale = await Assert.ThrowsAsync<RuleBroken>(() => desk.ChangePromise(id, new() { Name = "Standard", FinalAnswerDays = 6 }, version: 1));
        Assert.Equal(("promise.moved-on", "lea.th"), (stale.Code, stale.Conflict!.Who));
        Assert.Equal([AuditKinds.PromiseChanged, AuditKinds.PromiseAdded],
            await desk.DbAsync(async db => (await db.AuditAsync(EditPromises.Subject("TH"), 10, Cancel)).ConvertAll(a => a.Kind)));
    }

    [Theory]
    [InlineData("Frist vor heute", "condition")]
    [InlineData("nicht überfällig oder Thema = BED-DATEN", "condition")]
    [InlineData("Thema = Quatsch", "condition")]
    [InlineData("Beratung = ich", "condition")]
    [InlineData("Thema = ", "condition")]
    public async Task A_condition_that_cannot_decide_a_promise_is_refused(string condition, string field)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Promise(new() { Name = "X", FinalAnswerDays = 3, Condition = condition }));
        Assert.Equal([field], refused.Fields.Keys);
    }

    [Fact]
    public async Task Every_wrong_number_is_told_at_once()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Promise(new()
        {
            FinalAnswerDays = 3, FirstAnswerDays = 4, IntakeDays = 0, WarnDays = 3, EscalateDays = 61, DueRole = "expert",
        }));
        Assert.Equal(["dueRole", "escalateDays", "escalateRole", "firstAnswerDays", "intakeDays", "name", "warnDays", "warnRole"], refused.Fields.Keys.Order());
    }
}
