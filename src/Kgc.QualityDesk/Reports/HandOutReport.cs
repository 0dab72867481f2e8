using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Reports;

/// <summary>Hands a report out as a file, after writing down who got it.</summary>
public sealed class HandOutReport(Desk desk, DeskDb db, FindReports reports)
{
    /// <param name="office">code</param>
    /// <param name="year">calendar year</param>
    /// <param name="revision">the latest without it; 0 for a draft</param>
    /// <param name="cutOff">of a draft; today without it</param>
    /// <param name="format">which file</param>
    /// <param name="by">who gets it</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-allowed, not-found, input.invalid</exception>
    public async Task<(byte[] File, string Name)> RunAsync(
        string office, int year, int? revision, DateOnly? cutOff, ReportFormat format, Actor by, CancellationToken cancel)
    {
        var view = await reports.OneAsync(office, year, revision, cutOff, by, cancel);
        var file = await format.WriteAsync(view);
        await NoteAsync(view, format.Extension, by, cancel);
        var state = view.Signature is { } signed ? string.Create(CultureInfo.InvariantCulture, $"fassung-{signed.Revision}") : "entwurf";
        return (file, string.Create(CultureInfo.InvariantCulture, $"sachbericht-{office}-{year}-{state}.{format.Extension}"));
    }

    /// <summary>Writes down that a report left in some other form.</summary>
    public Task NoteAsync(ReportView view, string what, Actor by, CancellationToken cancel) => desk.ChangeAsync(now =>
    {
        var state = view.Signature is { } signed ? string.Create(CultureInfo.InvariantCulture, $"Fassung {signed.Revision}") : "Entwurf";
        db.Audit(by, now, AuditKinds.ReportHandedOut, SignReport.SubjectOf(view.Facts.OfficeCode, view.Facts.Year), $"{what}, {state}, Prüfsumme {view.Checksum}", null);
        return Task.CompletedTask;
    }, cancel);
}
