using System.Globalization;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Dates that the text calls somebody's birth date; any other date is none.</summary>
internal static partial class BirthDateFinder
{
    private const string Date =
        @"(?<date>(?<day>\d{1,2})\.?[ ]?(?<name>jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}\.?[ ]?\d{2,4}"
        + @"|(?<day>\d{1,2})[./-][ ]?(?<month>\d{1,2})[./-][ ]?(\d{4}|\d{2})|\d{4}-(?<month>\d{2})-(?<day>\d{2}))(?!\d|[.,]\d)";

    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<Found> Find(string letters)
    {
        foreach (var form in new[] { Label(), Born(), BornAfter(), Year() })
        {
            for (var match = form.Match(letters); match.Success; match = match.NextMatch())
            {
                if (IsDate(match) && !IsLimit().IsMatch(match.Groups["gap"].Value) && !IsIdea().IsMatch(Before(letters, match.Index)))
                {
                    var date = match.Groups["date"];
                    yield return new Found(SensitiveKind.BirthDate, date.Index, date.Index + date.Length);
                }
            }
        }
    }

    private static bool IsDate(Match match) =>
        !match.Groups["day"].Success
        || (Number(match.Groups["day"]) is >= 1 and <= 31 && (!match.Groups["month"].Success || Number(match.Groups["month"]) is >= 1 and <= 12));

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    private static string Before(string letters, int index) => letters[Math.Max(0, index - 40)..index];

    // "Geburtsdatum: 03.04.51", "Geburtstag ist der 3.4.1951", "* 3.4.1951"
    [GeneratedRegex(@"(?<!\p{L})(geburts-?datum|geburtsdat\.|geb\.?[ -]?dat(um|\.)|geburtstag|\*)(?<gap>)([ :=,(]{0,4}(des|der|meine[sr]|unsere[sr]|ihre[sr]|seine[sr])?([ ]?\p{L}{3,20})?[ :=]{0,3})?((ist|war|lautet)[ ])?((der|am)[ ])?" + Date, Options, 1000)]
    private static partial Regex Label();

    // "geb. 3.4.1951", "geboren wurde sie in Gera am 3. April 1951"
    [GeneratedRegex(@"(?<!\p{L})(geb\.?|geboren(e[rnsm]?)?|zur\ welt)(?<gap>[^\d;!?\n]{0,45})" + Date, Options, 1000)]
    private static partial Regex Born();

    // "am 3.4.1951 in Gera geboren", "hat am 3.4.1951 Geburtstag"
    [GeneratedRegex(@"(?<gap>\p{L}{0,10}[ ]\p{L}{0,10}[ ]|)(?<![\d.])" + Date + @"([ ](ist|wurde|kam)|[ ](er|sie|ich)|[ ]in[ ]\p{L}{2,25}([ ]\p{L}{2,25})?){0,2}[ ](geboren(?!\p{L})|zur\ welt|geburtstag)", Options, 1000)]
    private static partial Regex BornAfter();

    // "(geb. 1951)"
    [GeneratedRegex(@"(?<!\p{L})(geb\.[ ]?(im[ ]jahr[ ])?|geburtsjahr[ :]{1,2})(?<gap>)(?<date>(19|20)\d{2})(?![\d.]|[ ]?(-|bis|und|oder)[ ]?\d)", Options, 1000)]
    private static partial Regex Year();

    // A limit of age is a rule, not a person: "geboren nach dem 1.8.2020".
    [GeneratedRegex(@"(?<!\p{L})(nach|vor|ab|seit|zwischen|bis|stichtag|spätestens|frühestens)(?!\p{L})", Options, 1000)]
    private static partial Regex IsLimit();

    [GeneratedRegex(@"(?<!\p{L})(idee|projekt|konzept|vorhaben|netzwerk|verein|bündnis)(?!\p{L})[^.!?\n]{0,40}$", Options, 1000)]
    private static partial Regex IsIdea();
}
