using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Attachments;

/// <summary>
/// Brings an upload's files to the disk: bounded while they stream in, scanned, looked into, pictures without what tells of persons.
/// One file that is not taken costs no other.
/// </summary>
public sealed class TakeFiles(AttachmentStore store, IFileScanner scanner, TimeProvider time)
{
    // A file is held in memory while it is looked into.
    private static readonly SemaphoreSlim AtOnce = new(2);

    public async Task<TakenFiles> RunAsync(IEnumerable<IncomingFile> incoming, CancellationToken cancel)
    {
        List<TakenFile> taken = [];
        try
        {
            foreach (var file in incoming.Where(f => !string.IsNullOrEmpty(f.Name)).Take(FileLimits.Listed))
            {
                var room = taken.Where(t => t.IsKept).ToList();
                taken.Add(room.Count >= FileLimits.Files || taken.Count >= FileLimits.Looked
                    ? Refused(file, FileReasons.TooMany)
                    : await OneAsync(file, FileLimits.Bytes - room.Sum(t => t.Size), cancel));
            }

            return new TakenFiles(store, taken);
        }
        catch
        {
            new TakenFiles(store, taken).Dispose();
            throw;
        }
    }

    private async Task<TakenFile> OneAsync(IncomingFile file, long room, CancellationToken cancel)
    {
        var arrival = store.NewArrival();
        try
        {
            var size = await ArriveAsync(file, arrival, cancel);
            if (size > FileLimits.Bytes)
            {
                return Refused(file, FileReasons.TooLarge);
            }

            return size > room ? Refused(file, FileReasons.NoRoom) with { Size = size } : await LookAsync(file, arrival, size, cancel);
        }
        finally
        {
            File.Delete(arrival);
        }
    }

    /// <summary>At most one byte more than is taken, whatever the sender says about the length.</summary>
    private static async Task<long> ArriveAsync(IncomingFile file, string arrival, CancellationToken cancel)
    {
        await using var target = AttachmentStore.Create(arrival);
        await using var source = file.Open();
        var buffer = new byte[64 * 1024];
        long size = 0;
        for (var read = await source.ReadAsync(buffer, cancel); read > 0 && size <= FileLimits.Bytes; read = await source.ReadAsync(buffer, cancel))
        {
            await target.WriteAsync(buffer.AsMemory(0, read), cancel);
            size += read;
        }

        return size;
    }

    private async Task<TakenFile> LookAsync(IncomingFile file, string arrival, long size, CancellationToken cancel)
    {
        // First, and on the bytes as they came: what a scanner finds is said even where the kind of file would be reason enough.
        var scan = await ScanAsync(arrival, size, cancel);
        if (scan is { Verdict: ScanResult.Verdicts.Infected })
        {
            return Refused(file, FileReasons.Infected) with { State = AttachmentState.Infected, Size = size, ScanNote = scan.Signature, ScannedAt = time.Now() };
        }

        await AtOnce.WaitAsync(cancel);
        try
        {
            var verdict = FileCheck.Of(await File.ReadAllBytesAsync(arrival, cancel));
            if (verdict.Kind is null)
            {
                return Refused(file, verdict.Reason!) with { Size = size };
            }

            return scan is { Verdict: ScanResult.Verdicts.TooLarge }
                ? Refused(file, FileReasons.TooLargeToScan) with { Size = size }
                : await PlaceAsync(file, arrival, verdict, scan, cancel);
        }
        finally
        {
            AtOnce.Release();
        }
    }

    /// <summary>Null without a scanner and when it gives no answer: the file waits.</summary>
    private async Task<ScanResult?> ScanAsync(string path, long size, CancellationToken cancel)
    {
        if (!scanner.IsOn || size == 0)
        {
            return null;
        }

        try
        {
            await using var content = File.OpenRead(path);
            return await scanner.ScanAsync(content, cancel);
        }
        catch (ScannerUnreachable)
        {
            return null;
        }
    }

    private async Task<TakenFile> PlaceAsync(IncomingFile file, string arrival, FileVerdict verdict, ScanResult? scan, CancellationToken cancel)
    {
        await using (var written = new FileStream(arrival, FileMode.Open, FileAccess.ReadWrite))
        {
            if (verdict.Rewritten is { } clean)
            {
                await written.WriteAsync(clean, cancel);
                written.SetLength(clean.Length);
            }

            written.Flush(flushToDisk: true);
        }

        await using var content = File.OpenRead(arrival);
        var (hash, size) = await AttachmentStore.HashAsync(content, cancel);
        var name = FileNames.Clean(file.Name, verdict.Kind);
        IEnumerable<string> notes = name == FileNames.Plain(file.Name) ? verdict.Notes : verdict.Notes.Prepend(FileReasons.Renamed);
        return new TakenFile
        {
            Name = name, Kind = verdict.Kind, Size = size, Sha256 = hash, StorageName = store.Place(arrival),
            Notes = string.Join(' ', notes) is { Length: > 0 } text ? text : null,
            State = scan is null ? AttachmentState.Waiting : AttachmentState.Clean,
            ScannedAt = scan is null ? null : time.Now(),
        };
    }

    private static TakenFile Refused(IncomingFile file, string reason) =>
        new TakenFile { Name = FileNames.Clean(file.Name, null) }.Refuse(reason);
}
