using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Demo;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tests.Demo;

public sealed class DemoDataTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static CancellationToken Cancel => DeskWorld.Cancel;

    [Fact]
    public async Task Every_stage_status_channel_priority_and_reason_for_closing_occurs()
    {
        var cases = await Cases();
        Assert.InRange(cases.Count, 55, 85);
        Assert.Equal(Enum.GetValues<Stage>(), cases.Select(c => c.Stage).Distinct().Order());
        Assert.Equal(Enum.GetValues<CaseStatus>(), cases.Select(c => c.Status).Distinct().Order());
        Assert.Equal(Enum.GetValues<Channel>(), cases.Select(c => c.Channel).Distinct().Order());
        Assert.Equal(Enum.GetValues<Priority>(), cases.Select(c => c.Priority).Distinct().Order());
        Assert.Equal(await world.Desk.DbAsync(db => db.CaseTypes.Select(t => t.Code).Distinct().CountAsync(Cancel)), cases.Select(c => c.TypeCode).Distinct().Count());
        Assert.Equal(ClosureReasons.All.Order(), cases.Select(c => c.ClosureReason).OfType<string>().Distinct().Order());
    }

    [Fact]
    public async Task The_cases_come_from_both_offices_many_districts_and_two_years()
    {
        var cases = await Cases();
        Assert.All(cases.GroupBy(c => c.Office!.Code), office => Assert.True(office.Count() > 20));
        Assert.True(cases.Select(c => c.DistrictKey).Distinct().Count() > 20);
        Assert.All(cases, c => Assert.InRange(c.ReceivedAt, DemoWorld.Now.AddYears(-2).AddDays(-7), DemoWorld.Now));
        Assert.True(cases.Select(c => (c.ReceivedAt.Year, c.ReceivedAt.Month)).Distinct().Count() > 18);
    }

    [Fact]
    public async Task Numbers_follow_the_order_of_receipt()
    {
        var cases = await Cases();
        foreach (var series in cases.GroupBy(c => c.Number[..^5]))
        {
            Assert.Equal(series.OrderBy(c => c.ReceivedAt).Select(c => c.Number), series.Select(c => c.Number).Order());
        }
    }

    [Fact]
    public async Task The_states_of_daily_work_occur()
    {
        var cases = await Cases();
        Assert.Contains(cases, c => !c.IsClosed && c.AnsweredAt is null && c.DueAt < DemoWorld.Now);
        Assert.Contains(cases, c => c.WithdrawnAt is not null && !c.IsClosed);
        Assert.Contains(cases, c => c.Rating is not null);
        var tasks = await world.Desk.DbAsync(db => db.Tasks.AsNoTracking().Where(t => t.State == TaskState.Open).ToListAsync(Cancel));
        Assert.Equal(
            [TaskTypes.ApproveAddendum, TaskTypes.ApproveResponse, "barrier-fix", .. TaskTypes.Deadlines.Order(), TaskTypes.DeliverMessage, TaskTypes.DraftResponse, TaskTypes.ExpertReview, "identity-check", "milestone-review", TaskTypes.Triage],
            tasks.Select(t => t.Type).Distinct().Order());
        Assert.All(tasks.Where(t => t.Type == TaskTypes.DeadlineWarning).Select(t => t.CaseId).Distinct(), id => Assert.NotNull(cases.Find(c => c.Id == id)!.Promise));
        var kinds = await world.Desk.DbAsync(db => db.CaseEntries.Select(e => e.Kind).Distinct().ToListAsync(Cancel));
        string[] expected =
        [
            EntryKinds.FollowUpAsked, EntryKinds.CaseReferred, EntryKinds.ResponseReturned, EntryKinds.WaitTimedOut, EntryKinds.WithdrawalUndone,
            EntryKinds.MessageDelivered, EntryKinds.NoteAdded, EntryKinds.TaskReminded, EntryKinds.ClockResumed, EntryKinds.CaseReopened,
        ];
        Assert.Empty(expected.Except(kinds));
    }

    [Fact]
    public async Task The_eight_people_have_their_roles_and_offices()
    {
        Assert.Equal(8, await world.Desk.DbAsync(db => db.Users.CountAsync(Cancel)));
        var admin = await world.Desk.Actor("admin@demo.invalid");
        Assert.Equal((2, true), (admin.OfficeIds.Count, admin.Is("administrator")));
        var supervisor = await world.Desk.Actor("leitung.st@demo.invalid");
        Assert.Equal((1, true), (supervisor.OfficeIds.Count, supervisor.Is("supervisor")));
    }

    [Fact]
    public async Task Old_mail_is_settled_and_only_that_of_two_days_waits_to_be_sent()
    {
        var mails = await world.Desk.DbAsync(db => db.OutboxMails.AsNoTracking().ToListAsync(Cancel));
        Assert.All(mails, m => Assert.Equal(m.CreatedAt >= DemoWorld.Now.AddDays(-2), m.State == MailState.Pending));
        Assert.All(mails, m => Assert.Equal(m.CreatedAt >= DemoWorld.Now.AddDays(-30), m.Sealed is not null));
        Assert.All(mails.Where(m => m.State == MailState.Sent), m => Assert.Equal(m.CreatedAt, m.SentAt));
        Assert.Contains(mails, m => m.State == MailState.Pending);
    }

    [Fact]
    public async Task Every_timer_that_was_due_has_fired() =>
        Assert.Empty(await world.Desk.DbAsync(db => FireTimer.Due(db, DemoWorld.Now).ToListAsync(Cancel)));

    [Fact]
    public async Task History_chart_positions_and_numbers_of_every_case_verify() =>
        Assert.Empty((await world.Desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);

    [Fact]
    [Trait("Size", "Full")]
    public async Task A_desk_that_starts_on_a_sunday_night_gets_its_demo_too()
    {
        await using var desk = await DemoWorld.StartAsync();
        desk.Clock.Set(new DateTimeOffset(2027, 1, 3, 2, 15, 0, TimeSpan.FromHours(1)));
        Assert.True(await desk.Get<DemoData, bool>(d => d.FillAsync(Cancel)));
        Assert.Empty((await desk.Get<VerifyData, VerifyReport>(v => v.RunAsync(Cancel))).Findings);
        Assert.False(await desk.DbAsync(db => db.CaseEntries.AnyAsync(e => e.At > desk.Clock.GetUtcNow(), Cancel)));
    }

    [Fact]
    public async Task Every_topic_of_the_questions_is_on_the_shipped_list()
    {
        var topics = await world.Desk.DbAsync(db => db.Terms.Where(t => t.Kind == TermKind.Topic).Select(t => t.Code).ToListAsync(Cancel));
        Assert.Empty(new DemoFiles().Questions.Select(q => q.Topic).Except(topics));
    }

    [Fact]
    public async Task Filling_again_changes_nothing()
    {
        var before = await world.Desk.DbAsync(db => db.CaseEntries.CountAsync(Cancel));
        Assert.False(await world.Desk.Get<DemoData, bool>(d => d.FillAsync(Cancel)));
        Assert.Equal(before, await world.Desk.DbAsync(db => db.CaseEntries.CountAsync(Cancel)));
    }

    private Task<List<Case>> Cases() =>
        world.Desk.DbAsync((DeskDb db) => db.Cases.AsNoTracking().Include(c => c.Office).OrderBy(c => c.Number).ToListAsync(Cancel));
}
