using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Mail;
using Kgc.QualityDesk.Offices;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Web.Features.Shared;

/// <summary>What the page after a public form says of the case that it opened. Its address carries the case's secret link token.</summary>
public sealed record ReceivedCase(string Number, Office Office, DateTimeOffset ReceivedAt, DateTimeOffset PromisedAt, bool HasMail, string Link)
{
    public string Promise => OpenCase.PromiseOf(PromisedAt);

    /// <summary>Null where no case of that kind has such a token.</summary>
    public static async Task<ReceivedCase?> FindAsync(DeskDb db, ApplicantLinks links, string type, string token, CancellationToken cancel)
    {
        var hash = Secret.Hash(token);
        var found = await db.Cases.AsNoTracking().Where(c => c.LinkTokenHash == hash && c.TypeCode == type)
            .Select(c => new { c.Number, c.Office, c.ReceivedAt, c.PromisedAt, c.Contact.Email, c.TrackingId }).SingleOrDefaultAsync(cancel);
        return found is null ? null
            : new(found.Number, found.Office!, found.ReceivedAt, found.PromisedAt, found.Email is not null, links.LinkFor(found.TrackingId));
    }
}
