using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases;

public class JourneyTests
{
    protected virtual string Database => "Sqlite";

    private static readonly string[] TwoExperts = ["eva.th@desk.example", "emil.th@desk.example"];

    [Fact]
    public async Task A_question_travels_from_the_form_to_the_sent_answer()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        Assert.Equal("KGC-TH-2026-00001", number);

        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", Accept(TwoExperts));
        Assert.Equal(Stage.Review, (await desk.Load(number)).Stage);
        await desk.Complete(number, "expert-review", "supported", "eva.th@desk.example", new() { ["statement"] = "Trägt." });
        Assert.Equal(Stage.Review, (await desk.Load(number)).Stage);
        await desk.Complete(number, "expert-review", "conditional", "emil.th@desk.example", new() { ["statement"] = "Mit Auflage." });
        Assert.Equal(Stage.Response, (await desk.Load(number)).Stage);
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "So weisen Sie den Bedarf nach." });

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "approve-response", "approved", "ana.th@desk.example"));
        Assert.Equal("response.author-cannot-approve", refused.Code);

        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        Assert.Equal(CaseStatus.Answered, (await desk.Load(number)).Status);
        var (_, content) = (await desk.Mails()).Single(m => m.Template == "answer");
        Assert.Contains("So weisen Sie den Bedarf nach.", content.Text, StringComparison.Ordinal);
        Assert.Contains(Case.NotADecision, content.Text, StringComparison.Ordinal);
        Assert.Equal(
            [
                "case-opened", "message-sent", "triage-accepted", "revision-frozen", "review-requested", "review-requested",
                "review-submitted", "review-submitted", "draft-submitted", "response-approved", "response-sent",
            ],
            await desk.History(number));
    }

    [Fact]
    public async Task What_the_desk_says_when_an_applicant_asks_is_not_the_applicants_word()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var author = await desk.DbAsync(db => db.Messages.Select(m => m.AuthorName).SingleAsync(DeskWorld.Cancel));
        var sent = await desk.DbAsync(db => db.CaseEntries.SingleAsync(e => e.Kind == EntryKinds.MessageSent, DeskWorld.Cancel));
        Assert.Equal(("System", "System"), (author, sent.ActorName));
        Assert.Equal(["case-opened", "message-sent"], await desk.History(number));
    }

    [Theory]
    [InlineData("experts", "[5, null]")]
    [InlineData("experts", "{}")]
    [InlineData("advisor", "{}")]
    [InlineData("priority", "1")]
    [InlineData("topic", "[]")]
    public async Task A_value_of_the_wrong_kind_is_refused_and_not_passed_over(string field, string value)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var input = Accept(TwoExperts);
        input[field] = JsonNode.Parse(value);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "triage", "accept", "ana.th@desk.example", input));
        Assert.Contains(field, refused.Fields!.Keys);
    }

    [Fact]
    public async Task A_question_back_stops_the_clock_until_the_applicant_replies()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        Assert.Equal(Berlin(2026, 3, 16, 16), (await desk.Load(number)).DueAt);

        desk.Clock.Set(Berlin(2026, 3, 4, 15));
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Landkreis?" });
        var waiting = await desk.Load(number);
        Assert.Equal(CaseStatus.QuestionToYou, waiting.Status);
        Assert.Contains("Welcher Landkreis?", (await desk.Mails())[^1].Content.Text, StringComparison.Ordinal);

        desk.Clock.Set(new DateTimeOffset(2026, 3, 9, 8, 30, 0, TimeSpan.FromHours(1)));
        await desk.Run<ApplicantActs>(a => a.ReplyAsync(waiting.Id, "Der Ilm-Kreis.", DeskWorld.Cancel));
        var running = await desk.Load(number);
        Assert.Equal(CaseStatus.InProgress, running.Status);
        Assert.Equal(Berlin(2026, 3, 19, 16), running.DueAt);
        Assert.Equal([Holder.Desk, Holder.Applicant, Holder.Desk], running.Intervals.OrderBy(i => i.StartedAt).Select(i => i.Holder));
        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);
    }

    [Fact]
    public async Task Silence_after_a_question_back_leads_to_a_reminder_and_then_to_closing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "clarify", "ana.th@desk.example", new() { ["question"] = "Welcher Landkreis?" });
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await desk.FireDueTimers();
        Assert.Equal("reminder", (await desk.Mails())[^1].Template);
        desk.Clock.Advance(TimeSpan.FromDays(20));
        await desk.FireDueTimers();
        var closed = await desk.Load(number);
        Assert.Equal((Stage.Closed, "no-reply"), (closed.Stage, closed.ClosureReason));
        Assert.True(await desk.DbAsync(db => db.WorkflowInstances.Where(i => i.CaseId == closed.Id).Select(i => i.IsFinished).SingleAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_returned_draft_comes_back_to_its_author_and_needs_a_new_approval()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Erste Fassung" });
        await desk.Complete(number, "approve-response", "returned", "lea.th@desk.example", new() { ["comment"] = "Bitte kürzen." });
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Zweite Fassung" });
        await desk.Complete(number, "approve-response", "approved", "ben.th@desk.example");
        Assert.Contains("Zweite Fassung", (await desk.Mails())[^1].Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referred_case_lands_at_the_other_office_and_is_gone_from_the_first()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "refer", "ana.th@desk.example", new() { ["office"] = "ST", ["reason"] = "Träger sitzt in Halle." });
        Assert.Equal("ST", (await desk.Load(number)).Office!.Code);
        var gone = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "triage", "decline", "ana.th@desk.example", new() { ["reason"] = "x" }));
        Assert.Equal("not-found", gone.Code);
        await desk.Complete(number, "triage", "decline", "ana.st@desk.example", new() { ["reason"] = "Keine Qualitätsfrage." });
        Assert.Equal("declined", (await desk.Load(number)).ClosureReason);
    }

    [Fact]
    public async Task The_same_key_with_the_same_question_makes_one_case_and_with_another_is_refused()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var first = await desk.Ask(key: "k-1");
        var again = await desk.Ask(key: "k-1");
        Assert.Equal(first with { IsNew = false }, again);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Ask("Eine andere Frage", key: "k-1"));
        Assert.Equal("idempotency.other-body", refused.Code);
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_withdrawn_case_rests_for_a_day_and_wakes_unchanged_when_it_is_undone()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        var id = (await desk.Load(number)).Id;
        await desk.Run<ApplicantActs>(a => a.WithdrawAsync(id, DeskWorld.Cancel));
        var resting = await Assert.ThrowsAsync<InvalidOperationException>(() => desk.OpenTask(number, "triage"));
        Assert.NotNull(resting);
        await desk.Run<ApplicantActs>(a => a.UndoWithdrawalAsync(id, DeskWorld.Cancel));
        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);

        await desk.Run<ApplicantActs>(a => a.WithdrawAsync(id, DeskWorld.Cancel));
        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.FireDueTimers();
        Assert.Equal("withdrawn", (await desk.Load(number)).ClosureReason);
    }

    [Fact]
    public async Task A_follow_up_question_restarts_the_clock_and_goes_to_triage()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", Accept([]));
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        desk.Clock.Set(Berlin(2026, 3, 4, 10));
        var answered = await desk.Load(number);
        await desk.Run<ApplicantActs>(a => a.ReplyAsync(answered.Id, "Und wie genau?", DeskWorld.Cancel));
        var reopened = await desk.Load(number);
        Assert.Equal((CaseStatus.InProgress, Berlin(2026, 3, 18, 16)), (reopened.Status, reopened.DueAt));
        Assert.Equal("triage", (await desk.OpenTask(number, "triage")).Type);
    }

    internal static JsonObject Accept(IEnumerable<string> experts) => new()
    {
        ["topic"] = "BED-DATEN", ["priority"] = "normal", ["experts"] = new JsonArray([.. experts.Select(e => JsonValue.Create(e))]),
    };

    private static DateTimeOffset Berlin(int year, int month, int day, int hour) => Kgc.QualityDesk.Deadlines.BerlinTime.At(new DateOnly(year, month, day), new TimeOnly(hour, 0));

}
