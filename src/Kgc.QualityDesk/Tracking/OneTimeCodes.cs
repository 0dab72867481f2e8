using System.Globalization;
using System.Security.Cryptography;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>
/// Ways into a whole case, mailed to its own address (docs/adr/0017): eight digits for the browser that asked, and a link for any
/// other. Whoever has the case's link but not its mailbox can have mails sent, not read them; the limit on mails never locks the
/// owner out, because it counts only those that would still open the case.
/// </summary>
public sealed class OneTimeCodes(Desk desk, DeskDb db, MailWriter mail, ApplicantLinks links, TrackingKeyring keyring)
{
    public const int Digits = 8;
    public const int Tries = 5;

    /// <summary>So many unused mails, and no further one is sent: each of them still opens the case.</summary>
    public const int Waiting = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan LinkLifetime = TimeSpan.FromHours(1);

    /// <summary>Mails a code and a link. In this browser earlier codes no longer open anything.</summary>
    /// <returns>the secret that the browser has to show with the code</returns>
    /// <exception cref="RuleBroken">tracking.codes-waiting</exception>
    public Task<string> SendAsync(int caseId, string? browser, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await db.Cases.Include(c => c.Office).SingleAsync(c => c.Id == caseId, cancel);
            if (await db.TrackingCodes.CountAsync(c => c.CaseId == caseId && c.UsedAt == null && c.LinkExpiresAt > now, cancel) >= Waiting)
            {
                throw new RuleBroken("tracking.codes-waiting");
            }

            var secret = string.IsNullOrEmpty(browser) ? Secret.New() : browser;
            var (code, key) = (RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture), Secret.New());
            db.TrackingCodes.Add(new TrackingCode
            {
                CaseId = caseId, Hash = HashOf(theCase.TrackingId, code), BrowserHash = Secret.Hash(secret), LinkHash = Secret.Hash(key),
                ExpiresAt = now + Lifetime, LinkExpiresAt = now + LinkLifetime,
            });
            var fields = new Dictionary<string, string>
            {
                ["code"] = $"{code[..4]} {code[4..]}", ["oeffnen"] = links.OpeningFor(theCase.TrackingId, key),
            };
            await mail.ToOwnAddressAsync(theCase, MailTemplates.TrackingCode, fields, now, cancel);
            return secret;
        }, cancel);

    /// <summary>Uses the code up.</summary>
    /// <exception cref="RuleBroken">tracking.code-wrong: wrong, expired, used, of another browser, or tried too often; all look the same</exception>
    public async Task RedeemAsync(int caseId, string? browser, string? typed, CancellationToken cancel)
    {
        // A failed try is saved, so it must not be thrown away with an exception.
        if (!await desk.ChangeAsync(now => TryAsync(caseId, browser, typed, now, cancel), cancel))
        {
            throw new RuleBroken("tracking.code-wrong");
        }
    }

    /// <summary>Whether the mailed link opens this case now; looking does not use it up, because programs look into mails.</summary>
    public Task<bool> FitsAsync(int caseId, string key, DateTimeOffset now, CancellationToken cancel) => Linked(caseId, key, now).AnyAsync(cancel);

    /// <summary>Uses the mailed link up; false when it is unknown, used or expired.</summary>
    public Task<bool> FollowAsync(int caseId, string key, CancellationToken cancel) =>
        desk.ChangeAsync(async now => await Linked(caseId, key, now).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel) == 1, cancel);

    private IQueryable<TrackingCode> Linked(int caseId, string key, DateTimeOffset now)
    {
        var hash = Secret.Hash(key);
        return db.TrackingCodes.Where(c => c.CaseId == caseId && c.LinkHash == hash && c.UsedAt == null && c.LinkExpiresAt > now);
    }

    private async Task<bool> TryAsync(int caseId, string? browser, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var holder = Secret.Hash(browser ?? "");
        var current = await db.TrackingCodes.Where(c => c.CaseId == caseId && c.BrowserHash == holder && c.ExpiresAt > now && c.UsedAt == null)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        var id = current?.Id ?? 0;
        // Counted by the database: two tries at the same moment are two tries. The same statements whether or not there is a code.
        var counted = await db.TrackingCodes.Where(c => c.Id == id && c.UsedAt == null && c.Attempts < Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Attempts, c => c.Attempts + 1), cancel) == 1;
        var trackingId = await db.Cases.Where(c => c.Id == caseId).Select(c => c.TrackingId).SingleAsync(cancel);
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit).Take(Digits + 1));
        if (current is null || !counted || !Secret.Same(current.Hash, HashOf(trackingId, code)))
        {
            return false;
        }

        current.UsedAt = now;
        return true;
    }

    /// <summary>Eight digits are soon guessed from a plain hash; the token, which no database holds, makes it a keyed one.</summary>
    private string HashOf(string trackingId, string code) => Secret.Hash($"{keyring.Of(trackingId).Token}\n{code}");
}
