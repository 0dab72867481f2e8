using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// Deletes the files of drafts that are gone, and after a day what a crash left behind: files without a row, and files that never
/// arrived. Ages of files are those that the disk tells, by the machine's own clock.
/// </summary>
public sealed class ForgetFiles(DeskDb db, RemoveFiles remove, AttachmentStore store)
{
    /// <summary>An upload has its row long before.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private const int Batch = 500;

    /// <summary>How many files and rows were deleted.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var left = db.Attachments.Where(a => a.DraftId != null && !db.QuestionDrafts.Any(d => d.Id == a.DraftId));
        var rows = await left.CountAsync(cancel);
        if (rows > 0)
        {
            await remove.RunAsync(left, cancel);
        }

        return rows + await OrphansAsync(cancel) + Arrivals();
    }

    /// <summary>Files that have a place but no row.</summary>
    public static async Task<IReadOnlyList<string>> OrphansAsync(DeskDb db, IEnumerable<string> names, CancellationToken cancel)
    {
        List<string> orphans = [];
        foreach (var some in names.Chunk(Batch))
        {
            var known = await db.Attachments.Where(a => some.Contains(a.StorageName)).Select(a => a.StorageName!).ToListAsync(cancel);
            orphans.AddRange(some.Except(known));
        }

        return orphans;
    }

    private async Task<int> OrphansAsync(CancellationToken cancel)
    {
        var old = store.Names().Where(name => IsOld(store.PathOf(name))).ToList();
        var orphans = await OrphansAsync(db, old, cancel);
        foreach (var name in orphans)
        {
            store.Delete(name);
        }

        return orphans.Count;
    }

    private int Arrivals()
    {
        var old = store.Arriving().Where(IsOld).ToList();
        old.ForEach(File.Delete);
        return old.Count;
    }

    private static bool IsOld(string path) => File.GetLastWriteTimeUtc(path) < (TimeProvider.System.GetUtcNow() - Grace).UtcDateTime;
}
