using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Attachments.HandingOn;

/// <summary>
/// Whether a PDF may tell beside its text who wrote it: document information, XMP, names at comments (ISO 32000-2, 14.3 and 12.5.6). It
/// is not rewritten: that would break tags, signatures and whatever else we do not know. A person looks.
/// </summary>
internal static class PdfTraces
{
    private static readonly string[] Telling =
    [
        "Author", "Title", "Subject", "Keywords", "Company", "Manager", "LastModifiedBy", "Metadata", "PieceInfo", "Sig", "Encrypt",
        "Popup", "Highlight", "StrikeOut", "Squiggly", "FreeText", "Stamp", "Caret",
    ];

    public static bool AreIn(ReadOnlySpan<byte> file)
    {
        try
        {
            var names = PdfNames.In(file);
            return Telling.Any(names.Contains);
        }
        catch (FileRefused)
        {
            return true;
        }
    }
}
