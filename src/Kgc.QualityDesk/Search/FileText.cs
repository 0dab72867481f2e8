using System.Text;
using System.Xml;
using Kgc.QualityDesk.Attachments;
using Kgc.QualityDesk.Attachments.Checks;

namespace Kgc.QualityDesk.Search;

/// <summary>The text of an office document, within the same limits against bombs that hold when it arrives.</summary>
internal static class FileText
{
    /// <summary>Letters kept of a file.</summary>
    public const int Longest = 200_000;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 };

    /// <summary>Null when nothing can be read out of it.</summary>
    public static string? Of(FileKind kind, ReadOnlyMemory<byte> file)
    {
        try
        {
            var text = new StringBuilder();
            var budget = new ZipBudget();
            foreach (var entry in ZipDirectory.Of(file).Entries.Where(e => Holds(kind, e.Name)))
            {
                Read(kind, ZipEntry.Read(file, entry, budget), text);
            }

            return text.ToString();
        }
        catch (Exception broken) when (broken is FileRefused or XmlException or ArgumentException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool Holds(FileKind kind, string name) => kind switch
    {
        FileKind.Docx => name is "word/document.xml" or "word/footnotes.xml" or "word/endnotes.xml" or "word/comments.xml" || IsOneOf(name, "word/header") || IsOneOf(name, "word/footer"),
        // Most programs share the words of all cells; some write them into the sheets.
        FileKind.Xlsx => name == "xl/sharedStrings.xml" || IsOneOf(name, "xl/worksheets/sheet"),
        FileKind.Odt => name == "content.xml",
        _ => false,
    };

    private static bool IsOneOf(string name, string numbered) => name.StartsWith(numbered, StringComparison.Ordinal) && name.EndsWith(".xml", StringComparison.Ordinal);

    private static void Read(FileKind kind, ReadOnlyMemory<byte> part, StringBuilder text)
    {
        using var reader = XmlReader.Create(new MemoryStream(part.ToArray()), Plain);
        var isText = kind == FileKind.Odt;
        while (text.Length < Longest && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when kind != FileKind.Odt && reader.LocalName == "t":
                    isText = !reader.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when kind != FileKind.Odt && reader.LocalName == "t":
                    isText = false;
                    break;
                // A paragraph, a table's cell, a line break or a tab parts words; a run of letters in another font does not.
                case XmlNodeType.Element or XmlNodeType.EndElement when reader.LocalName is "p" or "h" or "br" or "tab" or "si" or "is" or "line-break" or "s":
                    text.Append(reader.LocalName is "tab" or "s" ? ' ' : '\n');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA or XmlNodeType.Whitespace when isText:
                    text.Append(reader.Value.AsSpan(0, Math.Min(reader.Value.Length, Longest)));
                    break;
            }
        }
    }
}
