using System.Net.Mail;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace Kgc.QualityDesk.Tests.Mail;

public class DeliverMailTests
{
    private readonly IMailTransport _transport = Substitute.For<IMailTransport>();
    private readonly List<OutgoingMail> _taken = [];

    public DeliverMailTests() =>
        _transport.DeliverAsync(Arg.Do<OutgoingMail>(_taken.Add), Arg.Any<CancellationToken>()).Returns(Task.CompletedTask);

    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task A_mail_is_delivered_once_and_called_sent()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await desk.Ask();
        Assert.Equal(DeliveryResult.Ends.Delivered, Assert.Single(await desk.DeliverDue()).Kind);
        Assert.Empty(await desk.DeliverDue());

        var row = await desk.Row("acknowledgement");
        Assert.Equal((MailState.Sent, 1, desk.Clock.GetUtcNow()), (row.State, row.Attempts, row.SentAt));
        var mail = Assert.Single(_taken);
        Assert.Equal((row.MessageId, "erika@verein.example", row.CreatedAt), (mail.MessageId, mail.Content.ToAddress, mail.Date));
        Assert.Equal(await desk.DbAsync(db => db.Offices.Where(o => o.Code == "TH").Select(o => o.ContactEmail).SingleAsync(DeskWorld.Cancel)), mail.ReplyTo);
    }

    [Fact]
    public async Task A_delivery_that_a_crash_left_unnoted_is_repeated_with_the_same_message_id()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await desk.Ask();
        await CrashWhileDelivering(desk);

        Assert.Empty(await desk.DeliverDue());
        desk.Clock.Advance(MailRetries.Lease);
        Assert.Single(await desk.DeliverDue());
        Assert.Equal(2, _taken.Count);
        Assert.Equal(_taken[0], _taken[1]);
        Assert.Equal(MailState.Sent, (await desk.Row("acknowledgement")).State);
    }

    [Fact]
    public async Task A_restart_of_the_only_node_takes_back_what_the_crash_held()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await desk.Ask();
        await CrashWhileDelivering(desk);
        await desk.Run<DeliverMail>(d => d.EndLeasesAsync(DeskWorld.Cancel));
        Assert.Equal(DeliveryResult.Ends.Delivered, Assert.Single(await desk.DeliverDue()).Kind);
    }

    [Fact]
    public async Task While_one_node_delivers_a_mail_no_other_takes_it()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await desk.Ask();
        var id = (await desk.Row("acknowledgement")).Id;
        DeliveryResult? other = null;
        _transport.When(t => t.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()))
            .Do(_ => other = Task.Run(() => desk.Deliver(id)).GetAwaiter().GetResult());
        await desk.Deliver(id);
        Assert.Equal(DeliveryResult.NotDue, other);
        Assert.Single(_taken);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_leads_to_a_task_for_the_advisor_after_about_a_day()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        var number = await Accepted(desk);
        await desk.DeliverDue();
        await desk.Complete(number, "draft-response", "submitted", "ana.th@desk.example", new() { ["text"] = "Antwort" });
        await desk.Complete(number, "approve-response", "approved", "lea.th@desk.example");
        var begin = desk.Clock.GetUtcNow();
        Fail(new SmtpException(SmtpStatusCode.ServiceNotAvailable, "try later, erika@verein.example"));

        for (var attempt = 1; (await desk.Row("answer")).State == MailState.Pending; attempt++)
        {
            Assert.InRange(attempt, 1, 7);
            desk.Clock.Set((await desk.Row("answer")).NextAttemptAt);
            await desk.DeliverDue();
        }

        var row = await desk.Row("answer");
        Assert.Equal((MailState.Failed, 7), (row.State, row.Attempts));
        Assert.InRange(desk.Clock.GetUtcNow() - begin, TimeSpan.FromHours(20), TimeSpan.FromHours(28));
        Assert.DoesNotContain("@", row.LastError!, StringComparison.Ordinal);
        var task = await desk.OpenTask(number, "deliver-message");
        Assert.Equal(("answer", "ana.th"), (task.Input, task.Assignee!.DisplayName));
        Assert.Equal("mail-undeliverable", (await desk.History(number))[^1]);
        Assert.Equal(MailState.Pending, (await desk.Row("task-assigned")).State);
    }

    [Fact]
    public async Task A_refused_address_leads_to_a_task_at_once()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        var number = (await desk.Ask()).Number;
        Fail(new MailRefused("Unbekannt: erika@verein.example"));
        await desk.DeliverDue();
        Assert.Equal((MailState.Failed, 1), await StateOf(desk, "acknowledgement"));
        Assert.Null((await desk.OpenTask(number, "deliver-message")).AssigneeId);
        await desk.Complete(number, "deliver-message", "by-phone", "ben.th@desk.example");
        Assert.Equal("message-delivered", (await desk.History(number))[^1]);
    }

    [Fact]
    public async Task A_pause_of_the_server_counts_no_attempt()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await desk.Ask();
        Fail(new MailPaused(TimeSpan.FromSeconds(30)));
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(DeliveryResult.Ends.Paused, Assert.Single(await desk.DeliverDue()).Kind);
            desk.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        Assert.Equal((MailState.Pending, 0), await StateOf(desk, "acknowledgement"));
    }

    [Fact]
    public async Task A_notice_to_staff_that_fails_becomes_an_incident_of_no_case()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        await Accepted(desk, "eva.th@desk.example");
        Fail(new MailRefused("Unbekannt: <eva.th@desk.example>"));
        await desk.Deliver((await desk.Row("task-assigned")).Id);
        var incident = await desk.DbAsync(db => db.Incidents.SingleAsync(DeskWorld.Cancel));
        Assert.Null(incident.CaseId);
        Assert.DoesNotContain("@", incident.Detail, StringComparison.Ordinal);
        Assert.False(await desk.DbAsync(db => db.Tasks.AnyAsync(t => t.Type == "deliver-message", DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_one_time_code_that_fails_asks_nobody_to_read_it_out()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        var number = (await desk.Ask()).Number;
        await AskForCode(desk, number);
        Fail(new MailRefused("Unbekannt"));
        await desk.Deliver((await desk.Row("tracking-code")).Id);
        Assert.Equal("mail-undeliverable", (await desk.History(number))[^1]);
        Assert.False(await desk.DbAsync(db => db.Tasks.AnyAsync(t => t.Type == "deliver-message", DeskWorld.Cancel)));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_unsealed_is_given_to_a_person()
    {
        await using var desk = await Outbox.StartAsync(Database, _transport);
        var number = (await desk.Ask()).Number;
        await desk.DbAsync(db => db.OutboxMails.ExecuteUpdateAsync(set => set.SetProperty(m => m.Sealed, "verdorben"), DeskWorld.Cancel));
        await desk.DeliverDue();
        Assert.Empty(_taken);
        Assert.Equal("deliver-message", (await desk.OpenTask(number, "deliver-message")).Type);
    }

    private static Task AskForCode(DeskWorld desk, string number) => desk.Run<IServiceProvider>(async services =>
    {
        var (act, writer) = (services.GetRequiredService<Desk>(), services.GetRequiredService<MailWriter>());
        await act.ChangeAsync(async now =>
        {
            var theCase = (await act.LoadAsync(c => c.Number == number, DeskWorld.Cancel))!;
            var code = new Dictionary<string, string> { ["code"] = "123456" };
            await writer.ToOwnAddressAsync(theCase, MailTemplates.TrackingCode, code, now, DeskWorld.Cancel);
        }, DeskWorld.Cancel);
    });

    private static async Task<(MailState State, int Attempts)> StateOf(DeskWorld desk, string template)
    {
        var row = await desk.Row(template);
        return (row.State, row.Attempts);
    }

    private static async Task<string> Accepted(DeskWorld desk, params string[] experts)
    {
        var number = (await desk.Ask()).Number;
        await desk.Complete(number, "triage", "accept", "ana.th@desk.example", Cases.JourneyTests.Accept(experts));
        return number;
    }

    private void Fail(Exception exception) =>
        _transport.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()).Returns(Task.FromException(exception));

    // The mail was handed over, but the process died before the save: the row still says what the lease said.
    private static async Task CrashWhileDelivering(DeskWorld desk)
    {
        await desk.DeliverDue();
        var leased = desk.Clock.GetUtcNow() + MailRetries.Lease;
        await desk.DbAsync(db => db.OutboxMails.ExecuteUpdateAsync(
            set => set.SetProperty(m => m.State, MailState.Pending).SetProperty(m => m.SentAt, (DateTimeOffset?)null)
                .SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, leased), DeskWorld.Cancel));
    }
}
