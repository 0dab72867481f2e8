namespace Kgc.QualityDesk.Attachments.HandingOn;

/// <summary>A file on its way to somebody who must not learn who asks.</summary>
internal static class HandedOn
{
    /// <summary>True: what tells who wrote it cannot be taken out; somebody has to look at it and say that it names nobody.</summary>
    public static bool KeepsTraces(FileKind? kind, byte[] file) => kind switch
    {
        FileKind.Docx or FileKind.Xlsx or FileKind.Odt => WithoutTraces.Of(kind, file) is null,
        FileKind.Pdf => PdfTraces.AreIn(file),
        _ => false,
    };

    /// <summary>A copy without traces; where there is none, the file itself, as the advisor let it go. The caller disposes of the content.</summary>
    public static async Task<FindFiles.Download> OfAsync(FindFiles.Download file, bool isHidden, CancellationToken cancel)
    {
        if (!isHidden || KindOf(file.MediaType) is not { } kind)
        {
            return file;
        }

        await using var original = file.Content;
        using var whole = new MemoryStream();
        await original.CopyToAsync(whole, cancel);
        var copy = WithoutTraces.Of(kind, whole.ToArray()) ?? whole.ToArray();
        return file with { Size = copy.Length, Content = new MemoryStream(copy) };
    }

    private static FileKind? KindOf(string mediaType) =>
        new FileKind?[] { FileKind.Docx, FileKind.Xlsx, FileKind.Odt }.FirstOrDefault(k => k!.Value.MediaType() == mediaType);
}
