using System.Globalization;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>Runs every signed report again from the cases that were kept with it: figures, checksum and files must be what was signed.</summary>
internal static class VerifyReports
{
    public static async Task<IReadOnlyList<VerifyReport.Finding>> FindAsync(DeskDb db, CancellationToken cancel)
    {
        List<VerifyReport.Finding> found = [];
        foreach (var id in await db.Reports.OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(cancel))
        {
            var report = await db.Reports.AsNoTracking().Include(r => r.Office).Include(r => r.Cases).AsSplitQuery().SingleAsync(r => r.Id == id, cancel);
            var where = string.Create(CultureInfo.InvariantCulture, $"Bericht {report.Office!.Code} {report.Year}, Fassung {report.Revision}");
            foreach (var problem in await ProblemsAsync(report))
            {
                found.Add(new(where, problem));
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<string>> ProblemsAsync(Report report)
    {
        try
        {
            return await CheckAsync(report);
        }
        catch (Exception exception) when (exception is InvalidOperationException or System.Text.Json.JsonException or KeyNotFoundException)
        {
            return [$"Der Bericht lässt sich nicht mehr berechnen: {exception.Message}"];
        }
    }

    private static async Task<IReadOnlyList<string>> CheckAsync(Report report)
    {
        if (report.Facts.CasesHash() != report.CasesHash)
        {
            return ["Die mitgeführten Fälle wurden nach der Unterzeichnung verändert (Prüfsumme)."];
        }

        var view = ReportView.Of(report);
        List<string> problems = view.Checksum == report.Checksum ? [] : ["Die Zahlen ergeben nicht mehr die unterzeichnete Prüfsumme."];
        foreach (var (format, hash) in new[] { (ReportFormat.Pdf, report.PdfHash), (ReportFormat.Xlsx, report.XlsxHash), (ReportFormat.Csv, report.CsvHash) })
        {
            if (await SignReport.HashAsync(format, view) != hash)
            {
                problems.Add($"Die Datei {format.Extension.ToUpperInvariant()} ist nicht mehr die unterzeichnete.");
            }
        }

        return problems;
    }
}
