namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>
/// Tells by its content what a file is, and whether it is taken. Names and declared types are never asked; docs/adr/0015 says what
/// is refused and why.
/// </summary>
public static class FileCheck
{
    /// <summary>Never throws, whatever the bytes are.</summary>
    public static FileVerdict Of(ReadOnlyMemory<byte> file)
    {
        if (file.IsEmpty)
        {
            return FileVerdict.Refuse(FileReasons.Empty);
        }

        try
        {
            return Look(file);
        }
        catch (FileRefused refused)
        {
            return FileVerdict.Refuse(refused.Reason);
        }
    }

    private static FileVerdict Look(ReadOnlyMemory<byte> file)
    {
        var start = file.Span;
        return start switch
        {
            _ when start.StartsWith("%PDF-"u8) => PdfCheck.Of(start),
            _ when start.StartsWith(PngCheck.Signature) => PngCheck.Of(start),
            _ when start.StartsWith(JpegCheck.Signature) => JpegCheck.Of(start),
            _ when start.StartsWith("PK\u0003\u0004"u8) => OfficeCheck.Of(file),
            _ => FileVerdict.Refuse(Other(start)),
        };
    }

    private static string Other(ReadOnlySpan<byte> start) => start switch
    {
        _ when start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) => FileReasons.OldOffice,
        _ when start.StartsWith("MZ"u8) || start.StartsWith("\u007fELF"u8) || start.StartsWith("#!"u8) => FileReasons.Program,
        // A reader looks for a PDF's header in the first kilobyte; what stands before it makes the file something else as well.
        _ when start[..Math.Min(start.Length, 1024)].IndexOf("%PDF-"u8) > 0 => FileReasons.Polyglot,
        _ => FileReasons.WrongKind,
    };
}
