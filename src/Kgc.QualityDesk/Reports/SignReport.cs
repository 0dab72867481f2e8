using System.Globalization;
using System.Security.Cryptography;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>A supervisor signs a year's report: what it counts is kept with it and never changes again.</summary>
public sealed class SignReport(Desk desk, DeskDb db, FindReports reports)
{
    /// <param name="CutOff">required: what happened later is not counted</param>
    /// <param name="Revision">0 or nothing for the first; else the revision that this one replaces</param>
    /// <param name="Reason">why, for a further revision</param>
    public sealed record Input(DateOnly? CutOff, int? Revision = null, string? Reason = null);

    /// <returns>the number of the revision</returns>
    /// <exception cref="RuleBroken">not-allowed, not-found, input.invalid, report.signed</exception>
    public Task<int> RunAsync(string office, int year, Input input, Actor by, CancellationToken cancel) => desk.ChangeAsync(async now =>
    {
        var place = await reports.OfficeAsync(office, by, cancel);
        var cutOff = Check(year, input);
        var last = await db.Reports.AsNoTracking().Where(r => r.OfficeId == place.Id && r.Year == year).OrderByDescending(r => r.Revision).FirstOrDefaultAsync(cancel);
        if ((last?.Revision ?? 0) != (input.Revision ?? 0))
        {
            throw new RuleBroken("report.signed") { Conflict = last is null ? null : new Conflict(last.SignedByName, "Bericht unterzeichnet", last.SignedAt) };
        }

        var draft = await reports.DraftAsync(place, year, cutOff, cancel);
        var signature = new ReportSignature((last?.Revision ?? 0) + 1, BerlinTime.DateOf(now), by.Name, last is null ? null : input.Reason!.Trim());
        db.Reports.Add(await FrozenAsync(draft with { Signature = signature }, place.Id, now, by));
        db.Audit(by, now, AuditKinds.ReportSigned, SubjectOf(office, year),
            string.Create(CultureInfo.InvariantCulture, $"Fassung {signature.Revision}, Stichtag {cutOff:dd.MM.yyyy}, {draft.Facts.Cases.Count} Fälle, Prüfsumme {draft.Checksum}"), signature.Reason);
        return signature.Revision;
    }, cancel);

    public static string SubjectOf(string office, int year) => string.Create(CultureInfo.InvariantCulture, $"report {office} {year}");

    private DateOnly Check(int year, Input input)
    {
        if (year < 2000 || year > reports.Today.Year)
        {
            throw new RuleBroken("not-found");
        }

        var fields = new InputFields();
        if (input.CutOff is null)
        {
            fields.Add("cutOff", "Bitte geben Sie den Stichtag an.");
        }

        if (input.Revision is > 0)
        {
            fields.Required("reason", input.Reason, ReportConfiguration.ReasonLength, "Bitte geben Sie an, warum es eine neue Fassung gibt.");
        }

        fields.ThrowIfAny();
        return reports.CheckCutOff(year, input.CutOff);
    }

    private static async Task<Report> FrozenAsync(ReportView view, int officeId, DateTimeOffset now, Actor by)
    {
        var report = new Report
        {
            OfficeId = officeId, Year = view.Facts.Year, Revision = view.Signature!.Revision, CutOff = view.Facts.CutOff, Edition = view.Facts.Edition,
            OfficeName = view.Facts.OfficeName, LandName = view.Facts.LandName, Lists = view.Facts.Lists.ToJson(), Comparison = view.Comparison?.ToJson(),
            Checksum = view.Checksum, CasesHash = view.Facts.CasesHash(), PdfHash = await HashAsync(ReportFormat.Pdf, view),
            XlsxHash = await HashAsync(ReportFormat.Xlsx, view), CsvHash = await HashAsync(ReportFormat.Csv, view),
            SignedAt = now, SignedById = by.PersonId!.Value, SignedByName = by.Name, Reason = view.Signature.Reason,
        };
        report.Cases.AddRange(view.Facts.Cases);
        return report;
    }

    internal static async Task<string> HashAsync(ReportFormat format, ReportView view) =>
        Convert.ToHexStringLower(SHA256.HashData(await format.WriteAsync(view)));
}
