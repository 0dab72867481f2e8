using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Data;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Search;

/// <summary>Reads the text of files once, for the search. What a scanner has not passed is left alone.</summary>
public sealed class ReadFiles(Desk desk, DeskDb db, AttachmentStore store, ReadFiles.Readers readers)
{
    private const int Batch = 50;

    /// <summary>What files are read with.</summary>
    public sealed class Readers(IPdfReader pdf, IFileScanner scanner)
    {
        public IPdfReader Pdf => pdf;

        public bool AreScanned => scanner.IsOn;
    }

    /// <summary>How many were looked at.</summary>
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var done = await RunAsync(null, cancel);
        return readers.Pdf.IsOn ? done + await RunAsync(FileTextState.NoReader, cancel) : done;
    }

    private async Task<int> RunAsync(FileTextState? state, CancellationToken cancel)
    {
        var (done, last) = (0, 0);
        while (await NextAsync(state, last, cancel) is { Count: > 0 } waiting)
        {
            foreach (var file in waiting)
            {
                var found = await ReadAsync(file, cancel);
                last = file.Id;
                if (found.State != state)
                {
                    await TellAsync(file.Id, state, found, cancel);
                    done++;
                }
            }
        }

        return done;
    }

    private Task<List<Attachment>> NextAsync(FileTextState? state, int after, CancellationToken cancel) =>
        db.Attachments.AsNoTracking().Where(a => a.TextState == state && a.Id > after && a.CaseId != null && a.StorageName != null
                && (a.State == AttachmentState.Clean || (a.State == AttachmentState.Waiting && !readers.AreScanned)))
            .OrderBy(a => a.Id).Take(Batch).ToListAsync(cancel);

    private async Task<(FileTextState State, string? Text)> ReadAsync(Attachment file, CancellationToken cancel)
    {
        switch (file.Kind)
        {
            case FileKind.Pdf when !readers.Pdf.IsOn:
                return (FileTextState.NoReader, null);
            case FileKind.Pdf:
                try
                {
                    return Told(await readers.Pdf.ReadAsync(store.PathOf(file.StorageName!), FileText.Longest, cancel));
                }
                catch (PdfReaderMissing)
                {
                    return (FileTextState.NoReader, null);
                }

            case FileKind.Docx or FileKind.Xlsx or FileKind.Odt:
                await using (var content = store.Open(file.StorageName!))
                {
                    return Told(content is null ? null : FileText.Of(file.Kind.Value, await BytesAsync(content, cancel)));
                }

            default:
                return (FileTextState.None, null);
        }
    }

    private static (FileTextState State, string? Text) Told(string? text) => text is null ? (FileTextState.NotReadable, null)
        : string.IsNullOrWhiteSpace(text) ? (FileTextState.None, null)
        : (FileTextState.Read, text.Length <= FileText.Longest ? text : text[..FileText.Longest]);

    private static async Task<byte[]> BytesAsync(Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        return bytes.ToArray();
    }

    private Task TellAsync(int id, FileTextState? before, (FileTextState State, string? Text) found, CancellationToken cancel) =>
        desk.ChangeAsync(async _ =>
        {
            var file = await db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.TextState == before, cancel);
            if (file is not { IsKept: true })
            {
                return;
            }

            file.TextState = found.State;
            if (found.Text is { } text)
            {
                // NUL has no place in a text of SQL Server's, and no reader would see it.
                db.AttachmentTexts.Add(new AttachmentText { AttachmentId = id, Attachment = file, Text = text.Replace("\0", "", StringComparison.Ordinal) });
            }
        }, cancel);
}
