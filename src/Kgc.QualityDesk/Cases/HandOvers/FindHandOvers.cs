using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.HandOvers;

/// <summary>What an office still sees of cases that it gave away: that it did, when, to whom, why, and whether they came back.</summary>
public sealed class FindHandOvers(DeskDb db)
{
    private const int MostShown = 200;

    public sealed record Row(
        string Number, string From, string To, DateTimeOffset At, string By, string Reason, ConsentBasis Basis, string? Consent,
        DateTimeOffset? HandedBackAt, string? HandedBackBy, string? HandedBackReason);

    /// <summary>Given away by the person's offices, the latest first; also what they gave back.</summary>
    public async Task<IReadOnlyList<Row>> GivenAwayAsync(Actor by, CancellationToken cancel)
    {
        var offices = by.Is(Roles.Advisor) || by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : [];
        return await Rows(db.CaseHandOvers.Where(h => offices.Contains(h.FromOfficeId) || (h.HandedBackAt != null && offices.Contains(h.ToOfficeId)))
            .OrderByDescending(h => h.Id).Take(MostShown)).ToListAsync(cancel);
    }

    /// <summary>Of a case that this person sees as a whole.</summary>
    public async Task<IReadOnlyList<Row>> OfCaseAsync(string number, Actor by, CancellationToken cancel)
    {
        var whole = db.Cases.AdvisedBy(by).Where(c => c.Number == number).Select(c => c.Id);
        return await Rows(db.CaseHandOvers.Where(h => whole.Contains(h.CaseId)).OrderByDescending(h => h.Id)).ToListAsync(cancel);
    }

    private IQueryable<Row> Rows(IQueryable<CaseHandOver> rows) => rows.AsNoTracking().Select(h => new Row(
        h.Case!.Number, db.Offices.Where(o => o.Id == h.FromOfficeId).Select(o => o.Code).First(), db.Offices.Where(o => o.Id == h.ToOfficeId).Select(o => o.Code).First(),
        h.At, h.ByName, h.Reason, h.Basis, h.Consent, h.HandedBackAt, h.HandedBackByName, h.HandedBackReason));
}
