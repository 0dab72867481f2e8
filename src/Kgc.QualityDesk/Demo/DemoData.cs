using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Demo;

/// <summary>
/// Fills an empty database with invented people and cases of the two years before now. Everything goes through the real acts
/// under a simulated clock, so history, intervals, tasks and mail are what they would have been.
/// </summary>
public sealed class DemoData(DeskDb db, TimeProvider time, IServiceProvider services)
{
    /// <summary>Does nothing where there are people or cases already. Needs the shipped data and a published flowchart.</summary>
    /// <returns>whether anything was filled</returns>
    public async Task<bool> FillAsync(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(cancel) || await db.Cases.AnyAsync(cancel))
        {
            return false;
        }

        var now = time.Now();
        await DemoPeople.HireAsync(db, cancel);
        await using var desk = new DemoDesk(services, db);
        var files = new DemoFiles();
        desk.Clock.At = now.AddYears(-2).AddDays(-10);
        await new DemoPromises(desk).RunAsync(cancel);
        await new DemoRun(desk, new DemoActs(desk, files), now).RunAsync(files.Plans, cancel);
        await new DemoKnowledge(desk, files).RunAsync(now, cancel);
        desk.Clock.At = now;
        await new DemoReviews(desk).RunAsync(cancel);
        await new DemoCalendar(desk).RunAsync(now, cancel);
        await new DemoVersions(desk).RunAsync(cancel);
        await new DemoTexts(desk).RunAsync(now, cancel);
        await new DemoAttachments(desk).RunAsync(now, cancel);
        await new DemoOperations(desk).RunAsync(now, cancel);
        await new DemoAddenda(desk).RunAsync(now, cancel);
        await new DemoReports(desk).RunAsync(now, cancel);
        await new DemoSelfChecks(desk).RunAsync(now, cancel);
        await new DemoViews(desk).RunAsync(cancel);
        await new DemoPublications(desk).RunAsync(now, cancel);
        await new DemoDrafts(desk).RunAsync(cancel);
        await new DemoWriting(desk).RunAsync(now, cancel);
        await SettleMailAsync(now, cancel);
        return true;
    }

    /// <summary>Two years of mail must not leave the house in one flood: only that of the last two days is still to be sent.</summary>
    private async Task SettleMailAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var (recent, kept) = (now.AddDays(-2), now.AddDays(-30));
        await db.OutboxMails.Where(m => m.CreatedAt < recent).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.State, MailState.Sent)
            .SetProperty(m => m.SentAt, m => m.CreatedAt)
            .SetProperty(m => m.Attempts, 1), cancel);
        await db.OutboxMails.Where(m => m.CreatedAt < kept).ExecuteUpdateAsync(set => set
            .SetProperty(m => m.Sealed, (string?)null)
            .SetProperty(m => m.PurgedAt, now), cancel);
    }
}
