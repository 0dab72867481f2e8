using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Web.Jobs;
using Kgc.QualityDesk.Web.Tests.Mail;
using Kgc.QualityDesk.Web.Tests.World;
using Kgc.QualityDesk.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Kgc.QualityDesk.Web.Tests.Jobs;

public sealed class JobTests(WebDesk desk) : IClassFixture<WebDesk>
{
    [Fact]
    public async Task An_acknowledgement_lies_in_the_pickup_folder_soon_after_the_question()
    {
        var receipt = await Ask();
        desk.Services.GetRequiredService<OutboxSignal>().Nudge();
        var row = await SentAsync(receipt.Number);
        var file = Path.Combine(desk.Directory, "mail", row.MessageId.Trim('<', '>') + ".eml");
        var mail = ParsedMail.Of(await File.ReadAllBytesAsync(file, WebDesk.Cancel));
        Assert.Contains(receipt.Number, mail.Text, StringComparison.Ordinal);
        Assert.Equal(row.MessageId, mail.Headers["Message-ID"]);
    }

    [Fact]
    public async Task A_due_timer_fires_and_one_that_fails_becomes_an_incident()
    {
        var receipt = await Ask();
        var id = await desk.DbAsync(db => db.Cases.Where(c => c.Number == receipt.Number).Select(c => c.Id).SingleAsync(WebDesk.Cancel));
        await desk.DbAsync(async db =>
        {
            var due = desk.Services.GetRequiredService<TimeProvider>().Now();
            db.Timers.Add(new DeskTimer { CaseId = id, Kind = TimerKind.Wait, TokenId = "gibt-es-nicht", DueAt = due.AddSeconds(-2) });
            db.Timers.Add(new DeskTimer { CaseId = id, Kind = TimerKind.Withdrawal, DueAt = due.AddSeconds(-1) });
            await db.SaveChangesAsync(WebDesk.Cancel);
        });
        await UntilAsync(() => desk.DbAsync(db => db.Cases.AnyAsync(c => c.Id == id && c.Stage == Stage.Closed, WebDesk.Cancel)));
        Assert.True(await desk.DbAsync(db => db.Incidents.AnyAsync(i => i.CaseId == id, WebDesk.Cancel)));
    }

    [Fact]
    public async Task The_scheduler_says_that_it_is_well()
    {
        var health = desk.Services.GetRequiredService<HealthCheckService>();
        await UntilAsync(async () => (await health.CheckHealthAsync(WebDesk.Cancel)).Entries["jobs"].Status == HealthStatus.Healthy);
        Assert.Contains(JobSetup.HealthTag, (await health.CheckHealthAsync(WebDesk.Cancel)).Entries["jobs"].Tags);
    }

    private Task<OpenCase.Receipt> Ask() => desk.Get<OpenCase, OpenCase.Receipt>(open => open.RunAsync(
        new QuestionInput
        {
            DistrictKey = "16055", Subject = "Wie weisen wir den Bedarf nach?", Body = "Ohne Daten.", Consent = true,
            Contact = new ContactInput { Name = "Erika Beispiel", Email = "erika@verein.example" },
        },
        Channel.Api, Actor.Applicant, null, WebDesk.Cancel));

    private async Task<OutboxMail> SentAsync(string number)
    {
        OutboxMail? row = null;
        await UntilAsync(async () =>
        {
            row = await desk.DbAsync(db => db.OutboxMails.AsNoTracking().Where(m => m.Case!.Number == number).FirstAsync(WebDesk.Cancel));
            return row.State == MailState.Sent;
        });
        return row!;
    }

    /// <summary>Waits for what a job does; the test's own time limit ends a vain wait.</summary>
    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(WebDesk.Cancel);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (!await done())
        {
            await Task.Delay(50, limit.Token);
        }
    }
}
