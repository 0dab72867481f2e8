using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Whether a name is a third person's, or of those who write to each other: "Sehr geehrte Frau …", "Mit freundlichen Grüßen …".</summary>
internal static partial class NameRole
{
    private const int Reach = 60;

    public static SensitiveKind Of(WordRow row, int first)
    {
        var before = row.Letters[Math.Max(0, row[first].Start - Reach)..row[first].Start];
        return Salutation().IsMatch(before) ? SensitiveKind.Correspondent : SensitiveKind.PersonName;
    }

    [GeneratedRegex(@"(?<!\p{L})((sehr[ ])?(geehrte[rs]?|verehrte[rs]?|liebe[rs]?|hallo|moin|guten[ ](tag|morgen|abend)|werte[rs]?)[ ,]{1,3}((sehr[ ])?(geehrte[rs]?|liebe[rs]?|verehrte[rs]?)[ ])?(Frau[ ]\p{L}[\p{L}-]{1,25}(,[ ]|[ ]und[ ])(sehr[ ]geehrter[ ]|lieber[ ])?)?|(grüßen|gruß|grüße|grüssen|gruss|hochachtungsvoll)[ ,!]{0,3}(aus[ ]\p{L}{2,20}[ ,!]{0,2})?\s{1,6}(i\.[ ]?[av]\.[ ]?|im[ ]auftrag[ ]?)?|(mein[ ]name[ ]ist|ich[ ]bin([ ](die|der))?|ich[ ]hei(ß|ss)e)[ ]((frau|herr)[ ])?)$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Salutation();
}
