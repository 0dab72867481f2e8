using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Whether every file is there and as it was stored, and no file is there that nobody knows.</summary>
public sealed class VerifyFiles(DeskDb db, AttachmentStore store)
{
    private const int Batch = 200;

    /// <summary>An upload that runs while we look has its file before its row; it gets this long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<VerifyReport.Finding>> FindAsync(CancellationToken cancel) =>
        [.. await RowsAsync(cancel), .. await OrphansAsync(cancel)];

    private async Task<List<VerifyReport.Finding>> RowsAsync(CancellationToken cancel)
    {
        List<VerifyReport.Finding> found = [];
        var last = 0;
        while (await NextAsync(last, cancel) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
            {
                if (await ProblemAsync(row, cancel) is { } problem)
                {
                    found.Add(new VerifyReport.Finding(row.Case?.Number ?? "Entwurf", $"Anlage {row.PublicId}: {problem}"));
                }
            }

            last = rows[^1].Id;
        }

        return found;
    }

    private Task<List<Attachment>> NextAsync(int after, CancellationToken cancel) => db.Attachments.AsNoTracking().Include(a => a.Case)
        .Where(a => a.Id > after && a.StorageName != null).OrderBy(a => a.Id).Take(Batch).ToListAsync(cancel);

    private async Task<string?> ProblemAsync(Attachment row, CancellationToken cancel)
    {
        await using var content = store.Open(row.StorageName!);
        if (content is null)
        {
            // Taken away while we looked?
            return await db.Attachments.AnyAsync(a => a.Id == row.Id && a.StorageName == row.StorageName, cancel) ? "Die Datei fehlt." : null;
        }

        return await AttachmentStore.HashAsync(content, cancel) == (row.Sha256, row.Size) ? null : "Die Datei wurde verändert (Prüfsumme).";
    }

    private async Task<IEnumerable<VerifyReport.Finding>> OrphansAsync(CancellationToken cancel)
    {
        var orphans = await ForgetFiles.OrphansAsync(db, [.. store.Names()], cancel);
        if (orphans.Any(name => File.GetLastWriteTimeUtc(store.PathOf(name)) > (TimeProvider.System.GetUtcNow() - Patience).UtcDateTime))
        {
            await Task.Delay(Patience, cancel);
            orphans = await ForgetFiles.OrphansAsync(db, orphans.Where(name => File.Exists(store.PathOf(name))), cancel);
        }

        return orphans.Select(name => new VerifyReport.Finding($"Datei {name}", "Zu dieser Datei gibt es keine Anlage; nach einem Tag wird sie gelöscht."));
    }
}
