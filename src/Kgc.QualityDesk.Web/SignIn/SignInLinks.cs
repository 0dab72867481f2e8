using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.SignIn;

/// <summary>Links that sign one person in once. Only their hash is stored.</summary>
public sealed class SignInLinks(Desk desk, DeskDb db, ApplicantLinks links, MailWriter mail)
{
    /// <summary>So many unused links, and no further one is mailed: any of them still signs in, so nobody is locked out.</summary>
    public const int MostWaiting = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>Makes a link and returns its whole address.</summary>
    public Task<string> CreateAsync(int personId, TimeSpan lifetime, bool reusable, CancellationToken cancel) =>
        desk.ChangeAsync(now => Task.FromResult(links.SignIn(Put(personId, now + lifetime, reusable))), cancel);

    /// <summary>Mails a link to the person of this address. Unknown addresses get the same silence.</summary>
    public Task SendAsync(string email, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var person = await db.Users.Include(p => p.Offices)
                .SingleOrDefaultAsync(p => p.IsActive && p.NormalizedEmail == email.Trim().ToUpperInvariant(), cancel);
            if (person?.Offices.FirstOrDefault() is { } membership && await WaitingAsync(person.Id, now, cancel) < MostWaiting)
            {
                var fields = new Dictionary<string, string>
                {
                    ["dauer"] = "15 Minuten", ["link"] = links.SignIn(Put(person.Id, now + Lifetime, reusable: false)),
                };
                await mail.ToStaffAsync(MailTemplates.SignIn, membership.OfficeId, person, fields, now, cancel);
            }
        }, cancel);

    /// <summary>The person that a link belongs to, without using it up; null when it is unknown, used or expired.</summary>
    public async Task<SignInLink?> FindAsync(string token, DateTimeOffset now, CancellationToken cancel)
    {
        var hash = Secret.Hash(token);
        var link = await db.SignInLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancel);
        return link?.IsValidAt(now) == true ? link : null;
    }

    /// <summary>Uses the link up. Null when it is unknown, used or expired.</summary>
    public Task<int?> RedeemAsync(string token, CancellationToken cancel) =>
        desk.ChangeAsync(async now =>
        {
            var hash = Secret.Hash(token);
            var link = await db.SignInLinks.SingleOrDefaultAsync(l => l.Hash == hash, cancel);
            if (link?.IsValidAt(now) != true)
            {
                return (int?)null;
            }

            link.UsedAt = now;
            return link.PersonId;
        }, cancel);

    private Task<int> WaitingAsync(int personId, DateTimeOffset now, CancellationToken cancel)
    {
        var latest = now + Lifetime;
        return db.SignInLinks.CountAsync(l => l.PersonId == personId && !l.IsReusable && l.UsedAt == null && l.ExpiresAt > now && l.ExpiresAt <= latest, cancel);
    }

    private string Put(int personId, DateTimeOffset expiresAt, bool reusable)
    {
        var token = Secret.New();
        db.SignInLinks.Add(new SignInLink { PersonId = personId, Hash = Secret.Hash(token), ExpiresAt = expiresAt, IsReusable = reusable });
        return token;
    }
}
