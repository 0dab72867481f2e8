using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Tests.Mail;

/// <summary>A desk whose mail goes to a transport that the test owns.</summary>
internal static class Outbox
{
    public static Task<DeskWorld> StartAsync(string database, IMailTransport transport) =>
        DeskWorld.StartAsync(database, more: services => services.AddOutbox().AddSingleton(transport));

    public static Task<List<OutboxMail>> Rows(this DeskWorld desk) =>
        desk.DbAsync(db => db.OutboxMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync(DeskWorld.Cancel));

    public static async Task<OutboxMail> Row(this DeskWorld desk, string template) => (await desk.Rows()).Last(m => m.Template == template);

    public static Task<DeliveryResult> Deliver(this DeskWorld desk, long mailId) =>
        desk.Get<DeliverMail, DeliveryResult>(deliver => deliver.RunAsync(mailId, DeskWorld.Cancel));

    /// <summary>What the job does: everything that is due now.</summary>
    public static async Task<List<DeliveryResult>> DeliverDue(this DeskWorld desk)
    {
        var due = await desk.DbAsync(db => DeliverMail.Due(db, desk.Clock.GetUtcNow()).ToListAsync(DeskWorld.Cancel));
        List<DeliveryResult> results = [];
        foreach (var id in due)
        {
            results.Add(await desk.Deliver(id));
        }

        return results;
    }
}
