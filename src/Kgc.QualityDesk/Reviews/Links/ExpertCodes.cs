using System.Globalization;
using System.Security.Cryptography;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reviews.Links;

/// <summary>
/// One-time codes for an expert's link, in the way of <see cref="Tracking.OneTimeCodes"/>: eight digits, mailed to the address that
/// the link went to, good once, for a quarter of an hour, in the browser that asked. Whoever was forwarded the link lacks the mailbox.
/// </summary>
public sealed class ExpertCodes(Desk desk, DeskDb db, MailWriter mail)
{
    public const int Tries = 5;

    /// <summary>So many unused codes, and no further one is sent.</summary>
    public const int Waiting = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <returns>the secret that the browser has to show with the code</returns>
    /// <exception cref="RuleBroken">expert.codes-waiting</exception>
    public async Task<string> SendAsync(int linkId, string token, string? browser, CancellationToken cancel)
    {
        var secret = string.IsNullOrEmpty(browser) ? Secret.New() : browser;
        if (!await desk.ChangeAsync(now => WriteAsync(linkId, token, secret, now, cancel), cancel))
        {
            throw new RuleBroken("expert.codes-waiting");
        }

        return secret;
    }

    /// <summary>Uses the code up; this browser is open from then on.</summary>
    /// <exception cref="RuleBroken">expert.code-wrong: whatever is the matter with it</exception>
    public async Task RedeemAsync(int linkId, string token, string? browser, string? typed, CancellationToken cancel)
    {
        // A failed try is saved, so it must not be thrown away with an exception.
        if (!await desk.ChangeAsync(now => TryAsync(linkId, token, browser, typed, now, cancel), cancel))
        {
            throw new RuleBroken("expert.code-wrong");
        }
    }

    private async Task<bool> WriteAsync(int linkId, string token, string secret, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.ExpertCodes.CountAsync(c => c.LinkId == linkId && c.UsedAt == null && c.ExpiresAt > now, cancel) >= Waiting)
        {
            Note(linkId, ExpertAccessKind.TooManyCodes, secret, now);
            return false;
        }

        var link = await db.ExpertLinks.Include(l => l.Review).SingleAsync(l => l.Id == linkId, cancel);
        var theCase = await db.Cases.Include(c => c.Office).SingleAsync(c => c.Id == link.Review!.CaseId, cancel);
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        db.ExpertCodes.Add(new ExpertCode { LinkId = linkId, Hash = HashOf(token, code), BrowserHash = Secret.Hash(secret), ExpiresAt = now + Lifetime });
        Note(linkId, ExpertAccessKind.CodeSent, secret, now);
        var fields = new Dictionary<string, string> { ["code"] = $"{code[..4]} {code[4..]}" };
        await mail.ToOutsiderAsync(MailTemplates.ExpertCode, theCase, link.Review!.ExternalEmail!, link.Review.ExternalName!, fields, now, cancel);
        return true;
    }

    private async Task<bool> TryAsync(int linkId, string token, string? browser, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var holder = Secret.Hash(browser ?? "");
        var current = await db.ExpertCodes.Where(c => c.LinkId == linkId && c.BrowserHash == holder && c.ExpiresAt > now && c.UsedAt == null)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        var id = current?.Id ?? 0;
        // Counted by the database: two tries at the same moment are two tries. The same statements whether or not there is a code.
        var counted = await db.ExpertCodes.Where(c => c.Id == id && c.UsedAt == null && c.Attempts < Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Attempts, c => c.Attempts + 1), cancel) == 1;
        var hash = HashOf(token, string.Concat((typed ?? "").Where(char.IsAsciiDigit).Take(9)));
        var known = await db.ExpertCodes.AsNoTracking().Where(c => c.LinkId == linkId && c.Hash == hash)
            .Select(c => new { c.BrowserHash, c.UsedAt }).FirstOrDefaultAsync(cancel);
        if (current is null || !counted || !Secret.Same(current.Hash, hash))
        {
            Note(linkId, known switch
            {
                null => ExpertAccessKind.CodeWrong,
                { UsedAt: not null } => ExpertAccessKind.CodeReplayed,
                _ => known.BrowserHash != holder ? ExpertAccessKind.OtherBrowser : ExpertAccessKind.CodeExpired,
            }, browser, now);
            return false;
        }

        current.UsedAt = now;
        Note(linkId, ExpertAccessKind.Opened, browser, now);
        return true;
    }

    private void Note(int linkId, ExpertAccessKind kind, string? browser, DateTimeOffset now) =>
        db.ExpertAccesses.Add(new ExpertAccess { LinkId = linkId, Kind = kind, At = now, Browser = ExpertDoor.MarkOf(browser) });

    /// <summary>Eight digits are soon guessed from a plain hash; the link's secret, which no database holds, makes it a keyed one.</summary>
    private static string HashOf(string token, string code) => Secret.Hash($"{token}\n{code}");
}
