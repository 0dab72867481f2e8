using System.Globalization;
using System.Text;
using Kgc.QualityDesk.Cases;

namespace Kgc.QualityDesk;

/// <summary>Folds German text for searching: lower case, ä→ae, ß→ss, other diacritics dropped. The same on every database.</summary>
public static class Folding
{
    public const int CaseTextLength = 3000;

    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var spelled = text.ToLowerInvariant()
            .Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal)
            .Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(spelled.Length);
        foreach (var c in spelled)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    public static string CaseText(Case theCase)
    {
        var text = Fold(string.Join(' ', theCase.Number, theCase.Subject, theCase.Contact.Name, theCase.Contact.Organisation,
            theCase.Contact.Email, theCase.Body));
        return text.Length <= CaseTextLength ? text : text[..CaseTextLength];
    }
}
