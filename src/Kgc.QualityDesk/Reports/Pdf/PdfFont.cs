using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>What a PDF needs to know of a TrueType font: the glyph and width of each character. Sizes are in 1/1000 of the font size.</summary>
internal sealed class PdfFont
{
    private readonly FrozenDictionary<int, ushort> _glyphs;
    private readonly int[] _widths;

    private PdfFont(string name, byte[] file)
    {
        (Name, File) = (name, file);
        var (head, hhea, hmtx, os2) = (Table("head"), Table("hhea"), Table("hmtx"), Table("OS/2"));
        var unit = U16(head, 18);
        _widths = [.. Enumerable.Range(0, U16(hhea, 34)).Select(i => U16(hmtx, 4 * i) * 1000 / unit)];
        Box = [.. new[] { 36, 38, 40, 42 }.Select(at => S16(head, at) * 1000 / unit)];
        (Ascent, Descent, CapHeight) = (S16(hhea, 4) * 1000 / unit, S16(hhea, 6) * 1000 / unit, S16(os2, 88) * 1000 / unit);
        _glyphs = Glyphs(Table("cmap"));
    }

    public static PdfFont Regular { get; } = Read("FiraSans-Regular", "fira-sans-latin-400-normal.woff");

    public static PdfFont Bold { get; } = Read("FiraSans-SemiBold", "fira-sans-latin-600-normal.woff");

    /// <summary>The same letters with more of Europe's accents; letters only.</summary>
    public static PdfFont RegularMore { get; } = Read("FiraSansExt-Regular", "fira-sans-latin-ext-400-normal.woff");

    public static PdfFont BoldMore { get; } = Read("FiraSansExt-SemiBold", "fira-sans-latin-ext-600-normal.woff");

    public string Name { get; }

    public byte[] File { get; }

    public IReadOnlyList<int> Box { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public IReadOnlyList<int> Widths => _widths;

    public IEnumerable<KeyValuePair<int, ushort>> Characters => _glyphs.OrderBy(g => g.Value).ThenBy(g => g.Key);

    public bool Has(char character) => _glyphs.ContainsKey(character);

    /// <summary>A character that the font lacks is drawn as a question mark.</summary>
    public ushort Glyph(char character) => _glyphs.TryGetValue(character, out var glyph) ? glyph : _glyphs.GetValueOrDefault('?');

    /// <summary>Width of a text in points.</summary>
    public double Width(string text, double size) => text.Sum(c => WidthOf(Glyph(c))) * size / 1000;

    public int WidthOf(int glyph) => _widths[Math.Min(glyph, _widths.Length - 1)];

    public string Hex(string text)
    {
        var hex = new StringBuilder(text.Length * 4);
        foreach (var c in text)
        {
            hex.Append(Glyph(c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return hex.ToString();
    }

    private static PdfFont Read(string name, string file)
    {
        using var stream = typeof(PdfFont).Assembly.GetManifestResourceStream("Kgc.QualityDesk.Reports.Fonts." + file)!;
        var woff = new byte[stream.Length];
        stream.ReadExactly(woff);
        return new PdfFont(name, WoffFile.Unpack(woff));
    }

    /// <summary>The subtable for Windows and Unicode, format 4 (OpenType, „cmap“).</summary>
    private static FrozenDictionary<int, ushort> Glyphs(ReadOnlyMemory<byte> cmap)
    {
        var count = U16(cmap, 2);
        var start = Enumerable.Range(0, count).Where(i => (U16(cmap, 4 + (8 * i)), U16(cmap, 6 + (8 * i))) is (3, 1))
            .Select(i => (int)BinaryPrimitives.ReadUInt32BigEndian(cmap.Span[(8 + (8 * i))..])).First();
        var (table, segments) = (cmap[start..], U16(cmap, start + 6) / 2);
        var found = new Dictionary<int, ushort>();
        for (var s = 0; s < segments; s++)
        {
            var (end, begin) = (U16(table, 14 + (2 * s)), U16(table, 16 + (2 * segments) + (2 * s)));
            var (delta, place) = (U16(table, 16 + (4 * segments) + (2 * s)), 16 + (6 * segments) + (2 * s));
            var offset = U16(table, place);
            for (var c = begin; c <= end && c < 0xFFFF; c++)
            {
                var glyph = offset == 0 ? c + delta : U16(table, place + offset + (2 * (c - begin))) is var raw and not 0 ? raw + delta : 0;
                if ((ushort)glyph != 0)
                {
                    found[c] = (ushort)glyph;
                }
            }
        }

        return found.ToFrozenDictionary();
    }

    private ReadOnlyMemory<byte> Table(string tag)
    {
        for (var i = 0; i < U16(File, 4); i++)
        {
            var entry = File.AsSpan(12 + (16 * i), 16);
            if (Encoding.ASCII.GetString(entry[..4]) == tag)
            {
                return File.AsMemory(BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..]));
            }
        }

        throw new InvalidOperationException($"The font {Name} has no table {tag}.");
    }

    private static int U16(ReadOnlyMemory<byte> table, int at) => BinaryPrimitives.ReadUInt16BigEndian(table.Span[at..]);

    private static int S16(ReadOnlyMemory<byte> table, int at) => BinaryPrimitives.ReadInt16BigEndian(table.Span[at..]);
}
