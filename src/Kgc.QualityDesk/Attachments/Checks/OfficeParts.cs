using System.Text;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>What stands in an office document, by the names of its parts.</summary>
internal static class OfficeParts
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string MimeType = "mimetype";

    public static void EnsureHarmless(IReadOnlySet<string> names)
    {
        foreach (var name in names)
        {
            var last = name[(name.LastIndexOf('/') + 1)..];
            if (last.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase) || last.StartsWith("vbaData", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)
                || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase))
            {
                throw new FileRefused(FileReasons.Macros);
            }

            if (name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase) || last.StartsWith("oleObject", StringComparison.OrdinalIgnoreCase))
            {
                throw new FileRefused(FileReasons.Embedded);
            }
        }
    }

    public static FileKind KindOf(string? types, string? mimetype, IReadOnlySet<string> names)
    {
        if (mimetype is not null)
        {
            return mimetype == FileKind.Odt.MediaType() && names.Contains("content.xml") && names.Contains("META-INF/manifest.xml")
                ? FileKind.Odt
                : throw new FileRefused(FileReasons.WrongKind);
        }

        if (types?.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            throw new FileRefused(FileReasons.Macros);
        }

        return types switch
        {
            not null when types.Contains("wordprocessingml.document.main+xml", StringComparison.Ordinal) && names.Any(n => Main(n, "word/")) => FileKind.Docx,
            not null when types.Contains("spreadsheetml.sheet.main+xml", StringComparison.Ordinal) && names.Any(n => Main(n, "xl/")) => FileKind.Xlsx,
            _ => throw new FileRefused(FileReasons.WrongKind),
        };
    }

    public static string TextOf(ReadOnlyMemory<byte> content)
    {
        var bytes = content.Span;
        var isWide = bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]);
        return (isWide ? Encoding.Unicode : Encoding.UTF8).GetString(bytes);
    }

    private static bool Main(string name, string folder) =>
        name.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
}
