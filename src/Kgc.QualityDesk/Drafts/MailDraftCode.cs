using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Mail;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Drafts;

/// <summary>Mails a draft's code to an address that somebody types, which is not kept; and gives a draft a new code.</summary>
public sealed class MailDraftCode(Desk desk, DeskDb db, DraftCodes codes, MailWriter mail)
{
    /// <summary>Nobody can fill a stranger's mailbox.</summary>
    public const int MailsPerHour = 3;

    /// <exception cref="RuleBroken">input.invalid for what is no address, throttled, or not-found when the draft is gone</exception>
    public Task RunAsync(string publicId, string? address, CancellationToken cancel)
    {
        var fields = new InputFields();
        var to = fields.Email("email", address, required: true);
        fields.ThrowIfAny();
        return desk.ChangeAsync(async now =>
        {
            var draft = await FindAsync(publicId, now, cancel);
            var (hash, since) = (codes.HashOfAddress(to!), now.AddHours(-1));
            if (await db.DraftMails.CountAsync(m => m.AddressHash == hash && m.At > since, cancel) >= MailsPerHour)
            {
                throw new RuleBroken("throttled");
            }

            db.DraftMails.Add(new DraftMail { AddressHash = hash, At = now });
            mail.DraftCode(to!, codes.Of(publicId, draft.CodeRound), GermanDates.Long(BerlinTime.DateOf(draft.ExpiresAt)), now);
        }, cancel);
    }

    /// <summary>From now on only the new code leads back; windows in which the draft was open ask for it.</summary>
    /// <returns>how many codes there were before</returns>
    public Task<int> RenewAsync(string publicId, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var draft = await FindAsync(publicId, now, cancel);
            draft.CodeRound++;
            draft.CodeHash = codes.HashOf(publicId, draft.CodeRound);
            draft.Version++;
            return draft.CodeRound;
        }, cancel);

    private async Task<QuestionDraft> FindAsync(string publicId, DateTimeOffset now, CancellationToken cancel) =>
        await db.QuestionDrafts.SingleOrDefaultAsync(d => d.PublicId == publicId && d.ExpiresAt > now && d.AnsweredAt == null, cancel)
        ?? throw new RuleBroken("not-found");
}
