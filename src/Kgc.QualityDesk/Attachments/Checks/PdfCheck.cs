namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>
/// A PDF begins with its header and ends with its end mark; nothing else is in the file. Scripts, calls of programs and attached
/// files are refused, also where they hide in compressed object streams.
/// </summary>
internal static class PdfCheck
{
    private const int ShortestVersion = 8;
    private const int Head = 1024;

    // Names (ISO 32000) of what acts or carries other files. Long enough not to occur by chance in packed pixels, as /JS would.
    private static readonly string[] Active =
        ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "FileAttachment", "RichMedia", "GoToE", "ImportData", "SubmitForm", "Rendition", "XFA"];

    public static FileVerdict Of(ReadOnlySpan<byte> file)
    {
        if (file.Length < ShortestVersion || file[5] is not ((byte)'1' or (byte)'2') || file[6] != '.' || !char.IsAsciiDigit((char)file[7]))
        {
            return FileVerdict.Refuse(FileReasons.Damaged);
        }

        var end = file.LastIndexOf("%%EOF"u8);
        if (end < 0 || file.IndexOf("startxref"u8) < 0)
        {
            return FileVerdict.Refuse(FileReasons.Damaged);
        }

        if (file[(end + 5)..].ContainsAnyExcept("\r\n \t\0"u8) || SecondFile.IsIn(file, Head))
        {
            return FileVerdict.Refuse(FileReasons.Polyglot);
        }

        var names = PdfNames.In(file);
        if (Active.Any(names.Contains))
        {
            return FileVerdict.Refuse(FileReasons.PdfActive);
        }

        // In a protected PDF the object streams cannot be read; what is outside of them was.
        return names.Contains("Encrypt") ? FileVerdict.Take(FileKind.Pdf, FileReasons.NotLookedInto) : FileVerdict.Take(FileKind.Pdf);
    }
}
