using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.Responses.Letters;

/// <summary>Chooses for each character a font that has it: names come from everywhere. What none has is written with its plain letter.</summary>
internal static class LetterFonts
{
    public static readonly IReadOnlyList<PdfFont> All = [PdfFont.Regular, PdfFont.Bold, PdfFont.RegularMore, PdfFont.BoldMore];

    /// <summary>The text in pieces of one font each.</summary>
    public static IEnumerable<(string Text, PdfFont Font)> Split(string text, bool isBold)
    {
        var (main, more) = isBold ? (PdfFont.Bold, PdfFont.BoldMore) : (PdfFont.Regular, PdfFont.RegularMore);
        var piece = new StringBuilder();
        var font = main;
        foreach (var c in Drawable(text, main, more))
        {
            var own = main.Has(c) || !more.Has(c) ? main : more;
            if (own != font && piece.Length > 0)
            {
                yield return (piece.ToString(), font);
                piece.Clear();
            }

            font = own;
            piece.Append(c);
        }

        if (piece.Length > 0)
        {
            yield return (piece.ToString(), font);
        }
    }

    public static double Width(string text, bool isBold, double size) => Split(text, isBold).Sum(p => p.Font.Width(p.Text, size));

    private static string Drawable(string text, PdfFont main, PdfFont more)
    {
        var drawable = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormC))
        {
            if (main.Has(c) || more.Has(c))
            {
                drawable.Append(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                drawable.Append(' ');
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark) && !char.IsLowSurrogate(c))
            {
                var plain = char.IsSurrogate(c) ? '?' : c.ToString().Normalize(NormalizationForm.FormKD)[0];
                drawable.Append(main.Has(plain) ? plain : '?');
            }
        }

        return drawable.ToString();
    }
}
