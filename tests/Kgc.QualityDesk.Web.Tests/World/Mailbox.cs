using System.Text.RegularExpressions;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kgc.QualityDesk.Web.Tests.World;

/// <summary>Mail as it lies in the outbox.</summary>
internal static partial class Mailbox
{
    public static async Task<List<MailContent>> Mails(this WebDesk desk, string template, string address)
    {
        var sealer = desk.Services.GetRequiredService<MailSealer>();
        var rows = await desk.DbAsync(db => db.OutboxMails.AsNoTracking()
            .Where(m => m.Template == template && m.Sealed != null).OrderBy(m => m.Id).ToListAsync(WebDesk.Cancel));
        return [.. rows.Select(m => sealer.Open(m.Sealed!)).Where(m => m.ToAddress == address)];
    }

    /// <summary>The latest one-time code that went to an address.</summary>
    public static async Task<string> Code(this WebDesk desk, string address) =>
        CodeLine().Match((await desk.Mails(MailTemplates.TrackingCode, address))[^1].Text).Value;

    [GeneratedRegex(@"^\d{4} \d{4}$", RegexOptions.Multiline, 1000)]
    private static partial Regex CodeLine();
}
