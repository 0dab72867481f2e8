using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases;

/// <summary>
/// Who is calling: people who asked one's own office before, found by their whole telephone number or mail address. Never by a part
/// of it, and never among another office's contacts.
/// </summary>
public sealed class FindCallers(DeskDb db)
{
    private const int LatestCases = 30;
    private const int Most = 3;

    /// <param name="Number">of their latest case</param>
    /// <param name="Contact">as it stood there</param>
    /// <param name="Place">district key or office code of that case</param>
    /// <param name="Subject">of that case</param>
    /// <param name="Status">of that case</param>
    /// <param name="ReceivedAt">of that case</param>
    public sealed record Caller(string Number, Contact Contact, string Place, string Subject, CaseStatus Status, DateTimeOffset ReceivedAt);

    public async Task<IReadOnlyList<Caller>> FindAsync(string? phone, string? email, Actor by, CancellationToken cancel)
    {
        List<Caller> found = [];
        if (CallerKeys.Phone(phone) is { } phoneKey)
        {
            found.AddRange(await LatestAsync(db.Cases.AdvisedBy(by).Where(c => c.CallerPhone == phoneKey), cancel));
        }

        if (CallerKeys.Email(email) is { } emailKey)
        {
            found.AddRange(await LatestAsync(db.Cases.AdvisedBy(by).Where(c => c.CallerEmail == emailKey), cancel));
        }

        return [.. found.OrderByDescending(c => c.ReceivedAt).DistinctBy(c => Folding.Fold(c.Contact.Name)).Take(Most)];
    }

    /// <summary>The one of a case; null when it is none of this person's.</summary>
    public async Task<Caller?> OfAsync(string number, Actor by, CancellationToken cancel) =>
        (await LatestAsync(db.Cases.AdvisedBy(by).Where(c => c.Number == number), cancel)).SingleOrDefault();

    private static Task<List<Caller>> LatestAsync(IQueryable<Case> cases, CancellationToken cancel) =>
        cases.AsNoTracking().OrderByDescending(c => c.Id).Take(LatestCases)
            .Select(c => new Caller(c.Number, c.Contact, c.DistrictKey ?? c.Office!.Code, c.Subject, c.Status, c.ReceivedAt)).ToListAsync(cancel);
}
