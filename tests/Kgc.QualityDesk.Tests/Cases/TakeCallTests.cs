using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Messages;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases;

/// <summary>A call that was answered on the spot is one case and one save; what was said is kept as said, and nothing is sent.</summary>
public class TakeCallTests
{
    private const string Ana = "ana.th@desk.example";

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_call_answered_on_the_spot_is_closed_and_sends_nothing()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var receipt = await TakeAsync(desk, Call(), "k");
        var closed = await desk.Load(receipt.Number);
        Assert.Equal((Stage.Closed, "answered", CaseType.PhoneQuickAnswer), (closed.Stage, closed.ClosureReason, closed.TypeCode));
        var said = Assert.Single(await MessagesAsync(desk));
        Assert.Equal((Case.OralAnswer, MessageDirection.ToApplicant, "Nein, jederzeit."), (said.Kind, said.Direction, said.Body));
        Assert.Contains(EntryKinds.OralAnswerGiven, await desk.History(receipt.Number));
        Assert.Empty(closed.Revisions);
        Assert.Empty(await desk.Mails());
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
    }

    [Fact]
    public async Task What_was_answered_on_the_spot_counts_as_answered_and_can_be_taken_up_again()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await TakeAsync(desk, Call(), null)).Number;
        var closed = await desk.Load(number);
        Assert.Equal((closed.ClosedAt, closed.ClosedAt, closed.ClosedAt, true), (closed.AnsweredAt, closed.FirstAnsweredAt, closed.FirstReplyAt, closed.AnsweredInTime));
        var ana = await desk.Actor(Ana);
        Assert.Equal(1, (await desk.Get<CountMatching, CountMatching.Result>(c => c.RunAsync("answered is not empty", null, ana, DeskWorld.Cancel))).Count);

        desk.Clock.Advance(TimeSpan.FromDays(2));
        await desk.Run<ApplicantActs>(a => a.RateAsync(closed.Id, 1, null, DeskWorld.Cancel));
        await desk.Run<ApplicantActs>(a => a.ReopenAsync(closed.Id, "Das hat nicht gereicht.", DeskWorld.Cancel));
        await desk.Complete(number, TaskTypes.QuickAnswer, "in-writing", Ana, new() { ["answer"] = "Ich schreibe Ihnen.", ["notice"] = "true" });
        Assert.NotNull(await desk.OpenTask(number, TaskTypes.DraftResponse));
    }

    [Fact]
    public async Task The_same_page_sent_twice_makes_one_case_and_with_another_answer_none()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var first = await TakeAsync(desk, Call(), "k");
        var second = await TakeAsync(desk, Call(), "k");
        Assert.Equal((first.Number, false), (second.Number, second.IsNew));
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => TakeAsync(desk, Call() with { Answer = "Doch." }, "k"));
        Assert.Equal("idempotency.other-body", refused.Code);
        Assert.Equal(1, await desk.DbAsync(db => db.Cases.CountAsync(DeskWorld.Cancel)));
        Assert.Single(await MessagesAsync(desk));
    }

    [Fact]
    public async Task An_answer_in_writing_waits_for_a_draft_and_a_second_person()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await TakeAsync(desk, Call() with { End = CallEnd.InWriting, AdviceNoted = false }, null)).Number;
        Assert.NotNull(await desk.OpenTask(number, TaskTypes.DraftResponse));
        Assert.DoesNotContain(EntryKinds.OralAnswerGiven, await desk.History(number));
        Assert.Empty(await MessagesAsync(desk));
    }

    [Theory]
    [InlineData(CallEnd.Answered, null, true, Channel.Phone, null, "answer")]
    [InlineData(CallEnd.Answered, "  ", true, Channel.Phone, null, "answer")]
    [InlineData(CallEnd.Open, "Nein.", true, Channel.Phone, null, "answer")]
    [InlineData(CallEnd.Answered, "Nein.", false, Channel.Paper, null, "adviceNoted")]
    [InlineData(CallEnd.Answered, "Nein.", true, Channel.Mail, null, "channel")]
    [InlineData(CallEnd.InWriting, "Nein.", true, Channel.Phone, CaseType.BarrierReport, "type")]
    public async Task What_does_not_fit_is_told_at_its_field_and_nothing_is_kept(CallEnd end, string? answer, bool noted, Channel channel, string? type, string field)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var call = new TakeCall.Call(DeskWorld.Question() with { Type = type }, channel, end, answer, noted);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => TakeAsync(desk, call, "k"));
        Assert.Equal([field], refused.Fields.Keys);
        Assert.Equal(0, await desk.DbAsync(db => db.Cases.CountAsync(DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_caller_is_recognised_by_the_whole_number_or_address_within_ones_own_office_only()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var question = DeskWorld.Question() with { Contact = new ContactInput { Name = "Erika Beispiel", Email = "Erika@Verein.example", Phone = "+49 (0)361 / 12 34-56" } };
        await TakeAsync(desk, new TakeCall.Call(question, Channel.Phone, CallEnd.Open, null, false), null);
        var (ana, lea, other, expert) = (await desk.Actor(Ana), await desk.Actor("lea.th@desk.example"), await desk.Actor("ana.st@desk.example"), await desk.Actor("eva.th@desk.example"));
        async Task<int> Find(string? phone, string? email, QualityDesk.People.Actor by) =>
            (await desk.Get<FindCallers, IReadOnlyList<FindCallers.Caller>>(f => f.FindAsync(phone, email, by, DeskWorld.Cancel))).Count;
        foreach (var phone in new[] { "0361 123456", "0049361123456", "(0361) 12 34 56", "+49361123456" })
        {
            Assert.Equal((1, 1, 0, 0), (await Find(phone, null, ana), await Find(phone, null, lea), await Find(phone, null, other), await Find(phone, null, expert)));
        }

        Assert.Equal((1, 0, 0), (await Find(null, " erika@verein.EXAMPLE", ana), await Find("0361 12345", "erika", ana), await Find("1", "", ana)));
        Assert.Equal(0, await Find(null, "erika@verein.example", other));
    }

    private static Task<List<Message>> MessagesAsync(DeskWorld desk) => desk.DbAsync(db => db.Messages.AsNoTracking().ToListAsync(DeskWorld.Cancel));

    private static TakeCall.Call Call() => new(DeskWorld.Question(), Channel.Phone, CallEnd.Answered, "Nein, jederzeit.", true);

    private static Task<OpenCase.Receipt> TakeAsync(DeskWorld desk, TakeCall.Call call, string? key) => desk.Get<TakeCall, OpenCase.Receipt>(async take =>
        await take.RunAsync(call, await desk.Actor(Ana), key, DeskWorld.Cancel));
}
