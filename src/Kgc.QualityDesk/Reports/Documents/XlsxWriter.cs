using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// Writes a workbook (ECMA-376) sheet by sheet and row by row, straight to where it goes: memory stays the same for any number of
/// rows, nothing in the file is random or of the clock.
/// </summary>
public sealed class XlsxWriter(Stream output, CompressionLevel compression) : IAsyncDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _sheets = [];

    /// <summary>Ends where the next sheet begins, or the workbook.</summary>
    private XmlWriter? _sheet;
    private int _row;

    /// <param name="name">German, at most 31 characters</param>
    /// <param name="widths">of the columns, in characters</param>
    /// <param name="frozen">rows that stay in view</param>
    public void Sheet(string name, IReadOnlyList<int> widths, int frozen)
    {
        EndSheet();
        _sheets.Add(SafeName(name));
        _row = 0;
        _sheet = Part($"xl/worksheets/sheet{Text(_sheets.Count)}.xml");
        _sheet.WriteStartElement("worksheet", Main);
        _sheet.WriteRaw($"<sheetViews><sheetView workbookViewId=\"0\">{(frozen == 0 ? "" : $"<pane ySplit=\"{Text(frozen)}\" topLeftCell=\"A{Text(frozen + 1)}\" activePane=\"bottomLeft\" state=\"frozen\"/>")}</sheetView></sheetViews>");
        _sheet.WriteRaw($"<cols>{string.Concat(widths.Select((w, i) => $"<col min=\"{Text(i + 1)}\" max=\"{Text(i + 1)}\" width=\"{Text(w)}\" customWidth=\"1\"/>"))}</cols>");
        _sheet.WriteStartElement("sheetData", Main);
    }

    /// <param name="cells">text, decimal, DateOnly, or null for an empty one</param>
    /// <param name="isBold">a heading</param>
    public void Row(IReadOnlyList<object?> cells, bool isBold = false)
    {
        _row++;
        _sheet!.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", Text(_row));
        for (var i = 0; i < cells.Count; i++)
        {
            Cell(cells[i], Column(i) + Text(_row), isBold);
        }

        _sheet.WriteEndElement();
    }

    /// <summary>What was written so far leaves for where it goes.</summary>
    public void Flush() => _sheet?.Flush();

    public ValueTask DisposeAsync()
    {
        EndSheet();
        Whole("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Links}\"><sheets>{string.Concat(_sheets.Select((s, i) => $"<sheet name=\"{System.Security.SecurityElement.Escape(s)}\" sheetId=\"{Text(i + 1)}\" r:id=\"rId{Text(i + 1)}\"/>"))}</sheets></workbook>");
        Whole("xl/_rels/workbook.xml.rels", Relations([.. _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{Text(i + 1)}.xml")), ("styles", "styles.xml")]));
        Whole("xl/styles.xml", XlsxStyles.Xml);
        Whole("_rels/.rels", Relations([("officeDocument", "xl/workbook.xml")]));
        Whole("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + string.Concat(_sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{Text(i + 1)}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>");
        _zip.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Relations(IReadOnlyList<(string Type, string Target)> all) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(all.Select((r, i) => $"<Relationship Id=\"rId{Text(i + 1)}\" Type=\"{Links}/{r.Type}\" Target=\"{r.Target}\"/>"))}</Relationships>";

    private void Cell(object? value, string place, bool isBold)
    {
        if (value is null or "")
        {
            return;
        }

        _sheet!.WriteStartElement("c", Main);
        _sheet.WriteAttributeString("r", place);
        var style = value is DateOnly ? XlsxStyles.Day : isBold ? XlsxStyles.Bold : 0;
        if (style > 0)
        {
            _sheet.WriteAttributeString("s", Text(style));
        }

        switch (value)
        {
            case decimal number:
                _sheet.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
                break;
            case DateOnly day:
                _sheet.WriteElementString("v", Main, Text(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber));
                break;
            default:
                // Text is text: an inline string is never read as a formula.
                _sheet.WriteAttributeString("t", "inlineStr");
                _sheet.WriteStartElement("is", Main);
                _sheet.WriteStartElement("t", Main);
                _sheet.WriteAttributeString("xml", "space", null, "preserve");
                _sheet.WriteString(Allowed((string)value));
                _sheet.WriteEndElement();
                _sheet.WriteEndElement();
                break;
        }

        _sheet.WriteEndElement();
    }

    /// <summary>Without the characters that XML has no place for.</summary>
    private static string Allowed(string text) => text.AsSpan().ContainsAnyExceptInRange(' ', '\uD7FF')
        ? string.Concat(text.EnumerateRunes().Where(r => r.Value is '\t' or '\n' or '\r' or >= 0x20 and not (0xFFFE or 0xFFFF))) : text;

    private static string SafeName(string name)
    {
        var safe = string.Concat(name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        return safe.Length <= 31 ? safe : safe[..31];
    }

    private static string Column(int index) => index < 26 ? ((char)('A' + index)).ToString() : Column((index / 26) - 1) + (char)('A' + (index % 26));

    private void EndSheet()
    {
        _sheet?.WriteEndDocument();
        _sheet?.Dispose();
        _sheet = null;
    }

    private void Whole(string name, string xml)
    {
        using var part = new StreamWriter(Entry(name), new UTF8Encoding(false));
        part.Write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        part.Write(xml);
    }

    private XmlWriter Part(string name)
    {
        var part = XmlWriter.Create(Entry(name), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true, NewLineHandling = NewLineHandling.Entitize });
        part.WriteStartDocument(standalone: true);
        return part;
    }

    private Stream Entry(string name)
    {
        var entry = _zip.CreateEntry(name, compression);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
