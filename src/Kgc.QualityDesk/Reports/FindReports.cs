using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>Finds signed reports and computes drafts, for supervisors of the office.</summary>
public sealed class FindReports(DeskDb db, ReadFacts read, CompareReports compare, TimeProvider time)
{
    private const int FirstYear = 2000;

    /// <param name="Office">code</param>
    /// <param name="Year">calendar year</param>
    /// <param name="Revision">null for a year without a signed report</param>
    /// <param name="CutOff">of the signed report</param>
    /// <param name="SignedOn">day of the signature</param>
    /// <param name="SignedBy">name</param>
    /// <param name="Checksum">of the signed report</param>
    public sealed record Item(string Office, int Year, int? Revision, DateOnly? CutOff, DateOnly? SignedOn, string? SignedBy, string? Checksum);

    public DateOnly Today => BerlinTime.DateOf(time.Now());

    /// <exception cref="RuleBroken">not-allowed for whoever supervises nobody, not-found for another office</exception>
    public async Task<Office> OfficeAsync(string? code, Actor by, CancellationToken cancel)
    {
        // Whoever works at the machine itself has the data anyway.
        var isSystem = by.Kind == ActorKind.System;
        if (!isSystem && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        var office = await db.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, cancel);
        return office is not null && (isSystem || by.Supervises(office.Id)) ? office : throw new RuleBroken("not-found");
    }

    /// <summary>The offices that a person supervises, by code.</summary>
    public async Task<IReadOnlyList<Office>> OfficesAsync(Actor by, CancellationToken cancel)
    {
        var mine = by.Is(Roles.Supervisor) ? by.OfficeIds.ToArray() : throw new RuleBroken("not-allowed");
        var offices = await db.Offices.AsNoTracking().Where(o => mine.Contains(o.Id)).ToListAsync(cancel);
        return [.. offices.OrderBy(o => o.Code, StringComparer.Ordinal)];
    }

    /// <summary>Every year with cases or a report, the latest first, each with its latest revision.</summary>
    /// <exception cref="RuleBroken">not-allowed, not-found</exception>
    public async Task<IReadOnlyList<Item>> ListAsync(string code, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(code, by, cancel);
        var signed = await db.Reports.AsNoTracking().Where(r => r.OfficeId == office.Id)
            .Select(r => new { r.Year, r.Revision, r.CutOff, r.SignedAt, r.SignedByName, r.Checksum }).ToListAsync(cancel);
        var first = await db.Cases.Where(c => c.OfficeId == office.Id).OrderBy(c => c.ReceivedAt).Select(c => (DateTimeOffset?)c.ReceivedAt).FirstOrDefaultAsync(cancel);
        var from = Math.Min(first is { } at ? BerlinTime.DateOf(at).Year : Today.Year, signed.Select(r => r.Year).DefaultIfEmpty(Today.Year).Min());
        return [.. Enumerable.Range(from, Today.Year - from + 1).Reverse().Select(year => signed.Where(r => r.Year == year).MaxBy(r => r.Revision) is { } r
            ? new Item(office.Code, year, r.Revision, r.CutOff, BerlinTime.DateOf(r.SignedAt), r.SignedByName, r.Checksum)
            : new Item(office.Code, year, null, null, null, null, null))];
    }

    /// <summary>The signed report, or a draft where there is none.</summary>
    /// <param name="code">of the office</param>
    /// <param name="year">calendar year</param>
    /// <param name="revision">the latest one without it; 0 for a draft of a further one</param>
    /// <param name="cutOff">of a draft; today without it</param>
    /// <param name="by">who asks</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-allowed, not-found, input.invalid</exception>
    public async Task<ReportView> OneAsync(string code, int year, int? revision, DateOnly? cutOff, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(code, by, cancel);
        if (year < FirstYear || year > Today.Year)
        {
            throw new RuleBroken("not-found");
        }

        var report = revision == 0 ? null : await SignedAsync(office.Id, year, revision, cancel);
        if (report is null && revision is > 0 or < 0)
        {
            throw new RuleBroken("not-found");
        }

        return report is not null ? ReportView.Of(report) : await DraftAsync(office, year, CheckCutOff(year, cutOff), cancel);
    }

    /// <summary>Its revisions, the first one first.</summary>
    public async Task<IReadOnlyList<ReportSignature>> RevisionsAsync(string code, int year, Actor by, CancellationToken cancel)
    {
        var office = await OfficeAsync(code, by, cancel);
        var rows = await db.Reports.AsNoTracking().Where(r => r.OfficeId == office.Id && r.Year == year).OrderBy(r => r.Revision)
            .Select(r => new { r.Revision, r.SignedAt, r.SignedByName, r.Reason }).ToListAsync(cancel);
        return [.. rows.Select(r => new ReportSignature(r.Revision, BerlinTime.DateOf(r.SignedAt), r.SignedByName, r.Reason))];
    }

    internal async Task<ReportView> DraftAsync(Office office, int year, DateOnly cutOff, CancellationToken cancel) => ReportView.Of(
        await read.RunAsync(office, year, cutOff, ReportDefinition.Latest.Number, cancel), await compare.RunAsync(office, year, cutOff, cancel), null);

    /// <exception cref="RuleBroken">input.invalid</exception>
    internal DateOnly CheckCutOff(int year, DateOnly? cutOff)
    {
        var day = cutOff ?? Today;
        return day > Today ? throw RuleBroken.Field("cutOff", "Der Stichtag darf nicht in der Zukunft liegen.")
            : day < new DateOnly(year, 1, 1) ? throw RuleBroken.Field("cutOff", "Der Stichtag liegt vor dem Berichtsjahr.")
            : day;
    }

    private Task<Report?> SignedAsync(int officeId, int year, int? revision, CancellationToken cancel) =>
        db.Reports.AsNoTracking().Include(r => r.Office).Include(r => r.Cases).AsSplitQuery()
            .Where(r => r.OfficeId == officeId && r.Year == year && (revision == null || r.Revision == revision))
            .OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancel);
}
