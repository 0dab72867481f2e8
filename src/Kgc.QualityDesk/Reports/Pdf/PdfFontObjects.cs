using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>Embeds a font whole, with the map that lets readers copy and speak its text.</summary>
internal static class PdfFontObjects
{
    /// <returns>number of the font</returns>
    public static int Add(PdfFile file, PdfFont font)
    {
        var program = file.AddStream(font.File, $"/Length1 {PdfFile.Text(font.File.Length)}");
        var descriptor = file.Add($"<</Type/FontDescriptor/FontName/{font.Name}/Flags 32/FontBBox[{string.Join(' ', font.Box.Select(b => PdfFile.Text(b)))}]/ItalicAngle 0"
            + $"/Ascent {PdfFile.Text(font.Ascent)}/Descent {PdfFile.Text(font.Descent)}/CapHeight {PdfFile.Text(font.CapHeight)}/StemV 80/FontFile2 {PdfFile.Text(program)} 0 R>>");
        var widths = string.Join(' ', font.Widths.Select(w => w.ToString(CultureInfo.InvariantCulture)));
        var descendant = file.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{font.Name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            + $"/FontDescriptor {PdfFile.Text(descriptor)} 0 R/DW {PdfFile.Text(font.WidthOf(int.MaxValue))}/W[0[{widths}]]/CIDToGIDMap/Identity>>");
        var unicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode(font)));
        return file.Add($"<</Type/Font/Subtype/Type0/BaseFont/{font.Name}/Encoding/Identity-H/DescendantFonts[{PdfFile.Text(descendant)} 0 R]/ToUnicode {PdfFile.Text(unicode)} 0 R>>");
    }

    private static string ToUnicode(PdfFont font)
    {
        var text = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in font.Characters.DistinctBy(c => c.Value).Chunk(100))
        {
            text.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (character, glyph) in block)
            {
                text.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{character:X4}>\n");
            }

            text.Append("endbfchar\n");
        }

        return text.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
