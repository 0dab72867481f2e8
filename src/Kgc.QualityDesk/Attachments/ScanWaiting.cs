using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Has files scanned that wait for it, because the scanner was not there when they came.</summary>
public sealed class ScanWaiting(Desk desk, DeskDb db, AttachmentStore store, IFileScanner scanner)
{
    private const int Batch = 100;

    /// <summary>How many have the scanner's word now. Ends at the first file that the scanner gives no answer for.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var (done, last) = (0, 0);
        while (scanner.IsOn && await NextAsync(last, cancel) is { Count: > 0 } waiting)
        {
            foreach (var (id, name) in waiting)
            {
                if (await ScanAsync(name, cancel) is not { } result)
                {
                    return done;
                }

                await TellAsync(id, result, cancel);
                (done, last) = (done + 1, id);
            }
        }

        return done;
    }

    private async Task<List<(int Id, string Name)>> NextAsync(int after, CancellationToken cancel) =>
        (await db.Attachments.AsNoTracking().Where(a => a.State == AttachmentState.Waiting && a.Id > after && a.StorageName != null)
            .OrderBy(a => a.Id).Take(Batch).Select(a => new { a.Id, a.StorageName }).ToListAsync(cancel)).ConvertAll(a => (a.Id, a.StorageName!));

    /// <summary>Null: no answer. A file that is gone has nothing to hide and is left to verify.</summary>
    private async Task<ScanResult?> ScanAsync(string name, CancellationToken cancel)
    {
        await using var content = store.Open(name);
        try
        {
            return content is null ? ScanResult.Clean : await scanner.ScanAsync(content, cancel);
        }
        catch (ScannerUnreachable)
        {
            return null;
        }
    }

    private async Task TellAsync(int id, ScanResult result, CancellationToken cancel)
    {
        var gone = await desk.ChangeAsync(async now =>
        {
            var file = await db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.State == AttachmentState.Waiting, cancel);
            if (file is null || result.Verdict == ScanResult.Verdicts.Clean)
            {
                file?.Pass(now);
                return null;
            }

            var name = file.StorageName;
            var isInfected = result.Verdict == ScanResult.Verdicts.Infected;
            file.Condemn(isInfected ? AttachmentState.Infected : AttachmentState.Refused,
                isInfected ? FileReasons.Infected : FileReasons.TooLargeToScan, result.Signature, now);
            if (file.CaseId is { } caseId && await desk.LoadAsync(caseId, cancel) is { } theCase)
            {
                theCase.FileScanned(file, await desk.ActAsync(Actor.System, theCase, now, cancel));
            }

            return name;
        }, cancel);
        store.Delete(gone);
    }
}
