using System.Globalization;
using Kgc.QualityDesk.Cases.Links;
using Kgc.QualityDesk.Flowcharts;
using Kgc.QualityDesk.Turnaround;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Data;

/// <summary>What no single case shows: rows whose case is gone, and published flowcharts that are no longer what was published.</summary>
internal static class VerifyStanding
{
    public static async Task<IReadOnlyList<VerifyReport.Finding>> FindAsync(DeskDb db, CancellationToken cancel) =>
        [.. await OrphansAsync(db, cancel), .. await FlowchartsAsync(db, cancel), .. await TimesAsync(db, cancel), .. await MergesAsync(db, cancel)];

    private static async Task<IEnumerable<VerifyReport.Finding>> OrphansAsync(DeskDb db, CancellationToken cancel)
    {
        (string Name, int Rows)[] orphans =
        [
            ("Einträge im Verlauf", await db.CaseEntries.CountAsync(e => !db.Cases.Any(c => c.Id == e.CaseId), cancel)),
            ("Aufgaben", await db.Tasks.CountAsync(t => !db.Cases.Any(c => c.Id == t.CaseId), cancel)),
            ("Fachprüfungen", await db.Reviews.CountAsync(r => !db.Cases.Any(c => c.Id == r.CaseId), cancel)),
            ("Antwortfassungen", await db.ResponseRevisions.CountAsync(r => !db.Cases.Any(c => c.Id == r.CaseId), cancel)),
            ("Nachrichten", await db.Messages.CountAsync(m => !db.Cases.Any(c => c.Id == m.CaseId), cancel)),
            ("Zeitabschnitte", await db.CaseIntervals.CountAsync(i => !db.Cases.Any(c => c.Id == i.CaseId), cancel)),
            ("Termine", await db.Timers.CountAsync(t => !db.Cases.Any(c => c.Id == t.CaseId), cancel)),
            ("Abläufe", await db.WorkflowInstances.CountAsync(i => !db.Cases.Any(c => c.Id == i.CaseId), cancel)),
        ];
        return orphans.Where(o => o.Rows > 0).Select(o => new VerifyReport.Finding(
            o.Name, string.Create(CultureInfo.InvariantCulture, $"{o.Rows} gehören zu keinem Fall.")));
    }

    private static async Task<IEnumerable<VerifyReport.Finding>> TimesAsync(DeskDb db, CancellationToken cancel) =>
        (await MeasureTimes.Wrong(db).OrderBy(c => c.Id).Select(c => c.Number).Take(VerifyData.MostFindings).ToListAsync(cancel))
            .Select(number => new VerifyReport.Finding(number, "Die gemessenen Zeiten sind nicht die Summe der Abschnitte (Abhilfe: measure)."));

    /// <summary>What a case says about merging is what the recorded operations say.</summary>
    private static async Task<IEnumerable<VerifyReport.Finding>> MergesAsync(DeskDb db, CancellationToken cancel)
    {
        var standing = db.CaseLinks.Where(l => l.Kind == CaseLinkKind.Merged && l.UndoneAt == null);
        var wrong = await db.Cases.Where(c => c.MergedCases != db.Cases.Count(m => m.MergedIntoId == c.Id)
                || (c.MergedIntoId != null && !standing.Any(l => l.FromId == c.Id && l.ToId == c.MergedIntoId)))
            .Where(c => c.MergedCases > 0 || c.MergedIntoId != null || db.Cases.Any(m => m.MergedIntoId == c.Id))
            .Select(c => c.Number).Take(VerifyData.MostFindings).ToListAsync(cancel);
        var loose = await standing.Where(l => l.From!.MergedIntoId != l.ToId).Select(l => l.From!.Number).Take(VerifyData.MostFindings).ToListAsync(cancel);
        return wrong.Union(loose).Select(number => new VerifyReport.Finding(number, "Der Fall und die verzeichneten Zusammenführungen stimmen nicht überein."));
    }

    private static async Task<IEnumerable<VerifyReport.Finding>> FlowchartsAsync(DeskDb db, CancellationToken cancel) =>
        (await db.WorkflowVersions.AsNoTracking().ToListAsync(cancel))
            .Where(v => DefinitionReader.Read(v.Json, v.DefinitionId).Definition?.ContentHash != v.ContentHash)
            .Select(v => new VerifyReport.Finding($"{v.DefinitionId} {v.Version}", "Der veröffentlichte Ablauf wurde verändert (Prüfsumme)."));
}
