using System.Globalization;
using System.Security.Cryptography;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Tracking;

/// <summary>
/// Codes of eight digits, mailed to a case's own address. Whoever has the link and reads that mailbox sees the whole case.
/// </summary>
public sealed class OneTimeCodes(Desk desk, DeskDb db, MailWriter mail, TrackingKeyring keyring)
{
    public const int Digits = 8;
    public const int Tries = 5;
    public const int CodesPerHour = 5;

    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Mails a new code; earlier ones no longer open anything.</summary>
    /// <exception cref="RuleBroken">throttled, after five codes within an hour</exception>
    public Task SendAsync(int caseId, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var theCase = await db.Cases.Include(c => c.Office).SingleAsync(c => c.Id == caseId, cancel);
            var recent = await db.TrackingCodes.Where(c => c.CaseId == caseId && c.ExpiresAt > now.AddHours(-1) + Lifetime).ToListAsync(cancel);
            if (recent.Count >= CodesPerHour)
            {
                throw new RuleBroken("throttled");
            }

            recent.ForEach(earlier => earlier.UsedAt ??= now);
            var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
            db.TrackingCodes.Add(new TrackingCode { CaseId = caseId, Hash = HashOf(theCase.TrackingId, code), ExpiresAt = now + Lifetime });
            var fields = new Dictionary<string, string> { ["code"] = $"{code[..4]} {code[4..]}" };
            await mail.ToOwnAddressAsync(theCase, MailTemplates.TrackingCode, fields, now, cancel);
        }, cancel);

    /// <summary>Uses the code up.</summary>
    /// <exception cref="RuleBroken">tracking.code-wrong: wrong, expired, used, or tried too often; all look the same</exception>
    public async Task RedeemAsync(int caseId, string? typed, CancellationToken cancel)
    {
        // A failed try is saved, so it must not be thrown away with an exception.
        if (!await desk.ChangeAsync(now => TryAsync(caseId, typed, now, cancel), cancel))
        {
            throw new RuleBroken("tracking.code-wrong");
        }
    }

    private async Task<bool> TryAsync(int caseId, string? typed, DateTimeOffset now, CancellationToken cancel)
    {
        var current = await db.TrackingCodes.Where(c => c.CaseId == caseId && c.ExpiresAt > now && c.UsedAt == null)
            .OrderByDescending(c => c.Id).FirstOrDefaultAsync(cancel);
        // Counted by the database: two tries at the same moment are two tries.
        if (current is null || await db.TrackingCodes.Where(c => c.Id == current.Id && c.UsedAt == null && c.Attempts < Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Attempts, c => c.Attempts + 1), cancel) == 0)
        {
            return false;
        }

        var trackingId = await db.Cases.Where(c => c.Id == caseId).Select(c => c.TrackingId).SingleAsync(cancel);
        var code = string.Concat((typed ?? "").Where(char.IsAsciiDigit).Take(Digits + 1));
        if (!Secret.Same(current.Hash, HashOf(trackingId, code)))
        {
            return false;
        }

        current.UsedAt = now;
        return true;
    }

    /// <summary>Eight digits are soon guessed from a plain hash; the token, which no database holds, makes it a keyed one.</summary>
    private string HashOf(string trackingId, string code) => Secret.Hash($"{keyring.Of(trackingId).Token}\n{code}");
}
