using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Tests.World;
using Kgc.QualityDesk.Tracking;
using Microsoft.EntityFrameworkCore;
using NSubstitute;

namespace Kgc.QualityDesk.Tests.Mail;

public class PurgeMailTests
{
    protected virtual string Database => "Sqlite";

    [Fact]
    public async Task The_text_of_a_mail_is_forgotten_thirty_days_after_its_delivery_and_the_row_stays()
    {
        await using var desk = await Outbox.StartAsync(Database, Substitute.For<IMailTransport>());
        await desk.Ask();
        await desk.DeliverDue();
        await desk.Ask("Noch nicht zugestellt");

        desk.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await Purge(desk));
        desk.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Purge(desk));

        var (delivered, waiting) = ((await desk.Rows())[0], (await desk.Rows())[1]);
        Assert.Equal((null, desk.Clock.GetUtcNow()), (delivered.Sealed, delivered.PurgedAt));
        Assert.NotNull(waiting.Sealed);
        Assert.Equal(0, await Purge(desk));
    }

    [Fact]
    public async Task The_text_of_an_undeliverable_mail_is_forgotten_too()
    {
        var transport = Substitute.For<IMailTransport>();
        transport.DeliverAsync(Arg.Any<OutgoingMail>(), Arg.Any<CancellationToken>()).Returns(Task.FromException(new MailRefused("nein")));
        await using var desk = await Outbox.StartAsync(Database, transport);
        await desk.Ask();
        await desk.DeliverDue();
        desk.Clock.Advance(TimeSpan.FromDays(30));
        await Purge(desk);
        Assert.Null((await desk.Row("acknowledgement")).Sealed);
    }

    [Fact]
    public async Task Expired_codes_and_links_and_old_submission_keys_are_deleted_and_others_kept()
    {
        await using var desk = await Outbox.StartAsync(Database, Substitute.For<IMailTransport>());
        var now = desk.Clock.GetUtcNow();
        await desk.Ask(key: "alt");
        var caseId = (await desk.DbAsync(db => db.Cases.SingleAsync(DeskWorld.Cancel))).Id;
        await desk.DbAsync(async db =>
        {
            var person = await db.Users.Select(p => p.Id).FirstAsync(DeskWorld.Cancel);
            db.TrackingCodes.Add(new TrackingCode { CaseId = caseId, Hash = "alt", ExpiresAt = now.AddMinutes(15) });
            db.TrackingCodes.Add(new TrackingCode { CaseId = caseId, Hash = "neu", ExpiresAt = now.AddDays(30) });
            db.SignInLinks.Add(new SignInLink { PersonId = person, Hash = "alt", ExpiresAt = now.AddMinutes(15) });
            db.SignInLinks.Add(new SignInLink { PersonId = person, Hash = "neu", ExpiresAt = now.AddDays(30) });
            await db.SaveChangesAsync(DeskWorld.Cancel);
        });
        desk.Clock.Advance(TimeSpan.FromDays(30));
        await desk.Ask("Eine neue Frage", key: "neu");
        Assert.Equal(3, await Purge(desk));
        Assert.Equal("neu", Assert.Single(await desk.DbAsync(db => db.TrackingCodes.Select(c => c.Hash).ToListAsync(DeskWorld.Cancel))));
        Assert.Equal("neu", Assert.Single(await desk.DbAsync(db => db.SignInLinks.Select(c => c.Hash).ToListAsync(DeskWorld.Cancel))));
        Assert.Equal(1, await KeysOf(desk));
    }

    [Fact]
    public async Task More_rows_than_one_batch_holds_are_all_forgotten()
    {
        await using var desk = await Outbox.StartAsync(Database, Substitute.For<IMailTransport>());
        await desk.DbAsync(async db =>
        {
            db.OutboxMails.AddRange(Enumerable.Range(0, 1001).Select(n => new OutboxMail
            {
                MessageId = $"<{n}@desk.example>", Template = "digest", Sealed = "x", State = MailState.Sent, SentAt = desk.Clock.GetUtcNow(),
            }));
            await db.SaveChangesAsync(DeskWorld.Cancel);
        });
        desk.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(1001, await Purge(desk));
    }

    private static Task<int> Purge(DeskWorld desk) => desk.Get<PurgeMail, int>(purge => purge.RunAsync(DeskWorld.Cancel));

    private static Task<int> KeysOf(DeskWorld desk) => desk.DbAsync(db => db.SubmissionKeys.CountAsync(DeskWorld.Cancel));
}
