using System.Text.Json.Nodes;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Cases;

/// <summary>Every shipped kind of case is opened by staff and worked to its end along every outcome.</summary>
public class CaseTypeTests
{
    private const string Ana = "ana.th@desk.example";
    private const string Lea = "lea.th@desk.example";

    protected virtual string Database => "Sqlite";

    /// <summary>Steps are <c>type:outcome</c> for a task, <c>reply</c>, <c>follow-up</c> and <c>+n</c> for days that pass.</summary>
    public static TheoryData<string, string, string> Ways => new()
    {
        { "phone-quick-answer", "quick-answer:answered", "answered" },
        { "phone-quick-answer", "quick-answer:in-writing draft-response:submitted approve-response:returned draft-response:submitted approve-response:approved +40", "answered" },
        { "phone-quick-answer", "quick-answer:in-writing draft-response:submitted approve-response:approved reply draft-response:submitted approve-response:approved +40", "answered" },
        { "barrier-report", "barrier-check:confirmed barrier-fix:fixed draft-response:submitted approve-response:approved +40", "answered" },
        { "barrier-report", "barrier-check:confirmed barrier-fix:planned draft-response:submitted approve-response:approved reply barrier-check:unfounded draft-response:submitted approve-response:approved +40", "answered" },
        { "barrier-report", "barrier-check:confirmed barrier-fix:exempt draft-response:submitted approve-response:returned draft-response:submitted approve-response:approved +40", "answered" },
        { "barrier-report", "barrier-check:clarify reply barrier-check:decline", "declined" },
        { "barrier-report", "barrier-check:clarify +15 reply barrier-check:decline", "declined" },
        { "barrier-report", "barrier-check:clarify +15 +20", "no-reply" },
        { "data-subject-request", "identity-check:identified/access data-collection:done draft-response:submitted approve-response:approved +40", "answered" },
        { "data-subject-request", "identity-check:identified/portability data-collection:nothing draft-response:submitted approve-response:approved reply identity-check:decline/access", "declined" },
        { "data-subject-request", "identity-check:identified/objection objection-check:upheld draft-response:submitted approve-response:approved +40", "answered" },
        { "data-subject-request", "identity-check:identified/objection objection-check:rejected draft-response:submitted approve-response:approved +40", "answered" },
        { "data-subject-request", "identity-check:identified/erasure data-change:done draft-response:submitted approve-response:approved +40", "answered" },
        { "data-subject-request", "identity-check:identified/rectification data-change:partly draft-response:submitted approve-response:approved +40", "answered" },
        { "data-subject-request", "identity-check:clarify/restriction reply identity-check:identified/restriction data-change:refused draft-response:submitted approve-response:approved +40", "answered" },
        { "municipal-coaching", "coaching-agreement:decline", "declined" },
        { "municipal-coaching", "coaching-agreement:agreed coaching-meeting:postponed +20 coaching-meeting:ended-early", "ended-early" },
        { "municipal-coaching", "coaching-agreement:agreed coaching-meeting:held meeting-report:done milestone-review:next +40 coaching-meeting:held milestone-review:reached meeting-report:done draft-response:submitted approve-response:approved reply draft-response:submitted approve-response:approved +40", "completed" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_case_of_every_type_is_worked_to_its_end(string type, string way, string reason)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await Take(desk, type)).Number;
        foreach (var step in way.Split(' '))
        {
            await DoAsync(desk, number, step);
        }

        var closed = await desk.Load(number);
        Assert.Equal((type, Stage.Closed, reason), (closed.TypeCode, closed.Stage, closed.ClosureReason));
        Assert.True(await desk.DbAsync(db => db.WorkflowInstances.Where(i => i.CaseId == closed.Id).Select(i => i.IsFinished).SingleAsync(DeskWorld.Cancel)));
        Assert.DoesNotContain(closed.Tasks, task => task.State == TaskState.Open);
        Assert.All((await desk.Mails()).Where(mail => mail.Template == "answer"), mail => Assert.Contains(Case.NotADecision, mail.Content.Text, StringComparison.Ordinal));
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(DeskWorld.Cancel))).Findings);
    }

    [Theory]
    [InlineData("phone-quick-answer", "quick-answer:in-writing")]
    [InlineData("barrier-report", "barrier-check:unfounded")]
    [InlineData("data-subject-request", "identity-check:identified/access data-collection:done")]
    [InlineData("municipal-coaching", "coaching-agreement:agreed coaching-meeting:held meeting-report:done milestone-review:reached")]
    public async Task No_type_lets_an_author_approve_their_own_text(string type, string way)
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var number = (await Take(desk, type)).Number;
        foreach (var step in way.Split(' ').Append("draft-response:submitted"))
        {
            await DoAsync(desk, number, step);
        }

        var refused = await Assert.ThrowsAsync<RuleBroken>(() => desk.Complete(number, "approve-response", "approved", Ana));
        Assert.Equal("response.author-cannot-approve", refused.Code);
    }

    [Fact]
    public async Task A_barrier_report_is_due_after_one_month_and_a_question_back_does_not_stop_it()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        desk.Clock.Set(new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.FromHours(2)));
        var receipt = await Take(desk, "barrier-report");
        Assert.Equal(new DateOnly(2026, 5, 4), BerlinTime.DateOf(receipt.DueAt));
        await DoAsync(desk, receipt.Number, "barrier-check:clarify");
        var asked = await desk.Load(receipt.Number);
        Assert.Equal((CaseStatus.QuestionToYou, null, 1), (asked.Status, asked.PausedAt, asked.TermMonths));
        Assert.Contains("Was genau?", (await desk.Mails())[^1].Content.Text, StringComparison.Ordinal);
        desk.Clock.Advance(TimeSpan.FromDays(3));
        await DoAsync(desk, receipt.Number, "reply");
        var resumed = await desk.Load(receipt.Number);
        Assert.Equal((CaseStatus.InProgress, receipt.DueAt), (resumed.Status, resumed.DueAt));
        Assert.Contains(EntryKinds.ClockRunsOn, await desk.History(receipt.Number));
    }

    [Fact]
    public async Task Only_staff_choose_the_type_and_only_one_that_the_office_takes()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        var refused = await Assert.ThrowsAsync<RuleBroken>(() => Take(desk, "weather-report"));
        Assert.Contains("type", refused.Fields!.Keys);
        var outside = await desk.Get<OpenCase, OpenCase.Receipt>(o =>
            o.RunAsync(DeskWorld.Question() with { Type = "barrier-report" }, Channel.Api, Actor.Applicant, null, DeskWorld.Cancel));
        Assert.Equal(CaseType.QualityQuestion, (await desk.Load(outside.Number)).TypeCode);
        await desk.DbAsync(db => db.CaseTypes.Where(t => t.Code == "barrier-report").ExecuteUpdateAsync(set => set.SetProperty(t => t.IsActive, false), DeskWorld.Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => Take(desk, "barrier-report"));
    }

    [Fact]
    public async Task The_same_key_with_another_type_is_another_body()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await Take(desk, "barrier-report", "k");
        Assert.False((await Take(desk, "barrier-report", "k")).IsNew);
        await Assert.ThrowsAsync<RuleBroken>(() => Take(desk, "phone-quick-answer", "k"));
    }

    [Fact]
    public async Task A_coaching_of_months_is_not_mixed_into_the_turnaround_of_answers()
    {
        await using var desk = await DeskWorld.StartAsync(Database);
        await desk.Ask();
        await Take(desk, "municipal-coaching");
        var by = await desk.Actor(Lea);
        var all = await desk.Get<TurnaroundQuery, TurnaroundReport>(q => q.RunAsync(new TurnaroundFilter(), by, DeskWorld.Cancel));
        var coaching = await desk.Get<TurnaroundQuery, TurnaroundReport>(q => q.RunAsync(new TurnaroundFilter { Type = "municipal-coaching" }, by, DeskWorld.Cancel));
        Assert.Equal((1, 1), (all.Total.Count, coaching.Total.Count));
        var listed = await desk.Get<CaseList, Page<CaseRow>>(l => l.PageAsync(new CaseFilter { Type = "municipal-coaching" }, by, DeskWorld.Cancel));
        Assert.Equal("municipal-coaching", Assert.Single(listed.Items).Type);
    }

    private static async Task<OpenCase.Receipt> Take(DeskWorld desk, string type, string? key = null)
    {
        var by = await desk.Actor(Ana);
        return await desk.Get<OpenCase, OpenCase.Receipt>(o => o.RunAsync(DeskWorld.Question() with { Type = type }, Channel.Phone, by, key, DeskWorld.Cancel));
    }

    private static async Task DoAsync(DeskWorld desk, string number, string step)
    {
        if (step[0] == '+')
        {
            desk.Clock.Advance(TimeSpan.FromDays(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)));
            await desk.FireDueTimers();
        }
        else if (step == "reply")
        {
            var theCase = await desk.Load(number);
            await desk.Run<ApplicantActs>(a => a.ReplyAsync(theCase.Id, "Dazu noch dies.", DeskWorld.Cancel));
        }
        else
        {
            var (type, outcome, detail) = (step.Split(':')[0], step.Split(':', '/')[1], step.Split('/').ElementAtOrDefault(1));
            var role = (await desk.OpenTask(number, type)).Role;
            await desk.Complete(number, type, outcome, type == TaskTypes.ApproveResponse || role == Roles.Supervisor ? Lea : Ana, Input(detail));
        }
    }

    // One input for all: each task takes of it what its form asks.
    private static JsonObject Input(string? kind) => new()
    {
        ["text"] = "So ist es.", ["comment"] = "Bitte kürzen.", ["answer"] = "Am Telefon erklärt.", ["notice"] = "true", ["question"] = "Was genau?", ["reason"] = "Nicht zuständig.",
        ["measure"] = "Kontrast erhöht.", ["until"] = "2026-05-01", ["where"] = "Fallakten, Postausgang", ["reasons"] = "Abgewogen.", ["what"] = "Berichtigt.", ["summary"] = "Besprochen.",
        ["stand"] = "Zwei von drei.", ["date"] = "2026-04-01", ["kind"] = kind ?? "access",
    };
}
