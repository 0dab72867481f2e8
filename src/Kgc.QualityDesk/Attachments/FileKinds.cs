namespace Kgc.QualityDesk.Attachments;

/// <summary>Media types, extensions and words of the kinds of files.</summary>
public static class FileKinds
{
    /// <summary>For the file dialogue of a browser.</summary>
    public const string Accept = ".pdf,.docx,.xlsx,.odt,.png,.jpg,.jpeg";

    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Odt => "application/vnd.oasis.opendocument.text",
        FileKind.Png => "image/png",
        _ => "image/jpeg",
    };

    /// <summary>With its dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Docx => ".docx",
        FileKind.Xlsx => ".xlsx",
        FileKind.Odt => ".odt",
        FileKind.Png => ".png",
        _ => ".jpg",
    };

    public static string German(this FileKind kind) => kind switch
    {
        FileKind.Docx => "Word-Dokument",
        FileKind.Xlsx => "Excel-Tabelle",
        FileKind.Odt => "OpenDocument-Text",
        FileKind.Png => "PNG-Bild",
        FileKind.Jpeg => "JPEG-Bild",
        _ => "PDF",
    };
}
