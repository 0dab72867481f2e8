using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.People;

/// <summary>What people change about themselves: name, mail switches, tokens.</summary>
public sealed class EditProfile(Desk desk, DeskDb db)
{
    /// <summary>Which mails a person wants.</summary>
    public sealed record MailWishes(bool Assignment, bool Digest, bool Mention);

    public const int LongestDays = 366;

    public Task SaveAsync(string? name, MailWishes wishes, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async _ =>
        {
            var fields = new InputFields();
            var text = fields.Required("name", name, EditPeople.NameLength, "Bitte geben Sie Ihren Namen an.");
            fields.ThrowIfAny();
            var person = await db.Users.SingleAsync(p => p.Id == by.PersonId, cancel);
            (person.DisplayName, person.WantsAssignmentMail, person.WantsDigest, person.WantsMentionMail) = (text, wishes.Assignment, wishes.Digest, wishes.Mention);
        }, cancel);

    public Task SetShortcutsAsync(Shortcuts shortcuts, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async _ =>
        {
            if (!Enum.IsDefined(shortcuts))
            {
                throw RuleBroken.Field("shortcuts", "Bitte wählen Sie einen Eintrag aus der Liste.");
            }

            (await db.Users.SingleAsync(p => p.Id == by.PersonId, cancel)).Shortcuts = shortcuts;
        }, cancel);

    /// <summary>A new token; only its hash is kept, so this is the one time that it is known.</summary>
    public Task<string> AddTokenAsync(int days, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(now =>
        {
            if (days is < 1 or > LongestDays)
            {
                throw RuleBroken.Field("days", $"Bitte geben Sie 1 bis {LongestDays} Tage an.");
            }

            var token = Secret.New();
            db.ApiTokens.Add(new ApiToken { PersonId = by.PersonId!.Value, Hash = Secret.Hash(token), CreatedAt = now, ExpiresAt = now.AddDays(days) });
            return Task.FromResult(token);
        }, cancel);

    public Task RevokeTokenAsync(int id, Actor by, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var token = await db.ApiTokens.SingleOrDefaultAsync(t => t.Id == id && t.PersonId == by.PersonId, cancel) ?? throw new RuleBroken("not-found");
            token.RevokedAt ??= now;
        }, cancel);
}
