using System.Globalization;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Dates that the text calls somebody's birth date; any other date is none.</summary>
internal static partial class BirthDateFinder
{
    private const int Reach = 60;
    private const int ClassReach = 12;

    // Beside a name and nothing else: whoever was born later is too young to be told from a meeting.
    private const int LatestYear = 2015;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<Found> Find(string letters, IReadOnlyList<Found> people)
    {
        for (var date = Date().Match(letters); date.Success; date = date.NextMatch())
        {
            if (IsDate(date) && (IsBirth(letters, date) || IsBesideName(letters, date, people)))
            {
                yield return new Found(SensitiveKind.BirthDate, date.Index, date.Index + date.Length);
            }
        }

        // "geb.: 22011950", "geb. 5/1950": in one piece or cut short, and called a birth date.
        for (var tight = Tight().Match(letters); tight.Success; tight = tight.NextMatch())
        {
            var digits = tight.Groups["date"];
            yield return new Found(SensitiveKind.BirthDate, digits.Index, digits.Index + digits.Length);
        }

        for (var year = Year().Match(letters); year.Success; year = year.NextMatch())
        {
            var number = year.Groups["year"];
            yield return new Found(SensitiveKind.BirthDate, number.Index, number.Index + number.Length);
        }
    }

    private static bool IsBirth(string letters, Match date)
    {
        var before = letters[Math.Max(0, date.Index - Reach)..date.Index];
        var after = letters.AsSpan(date.Index + date.Length, Math.Min(Reach, letters.Length - date.Index - date.Length));
        return !Limit().IsMatch(before) && !Thing().IsMatch(before) && (Label().IsMatch(before) || Born().IsMatch(before) || BornAfter().IsMatch(after));
    }

    // "Frau Meier (12.05.1958)", "Meier, Erika – 3.5.58": only signs between a name and a date, and long ago.
    private static bool IsBesideName(string letters, Match date, IReadOnlyList<Found> people)
    {
        var signs = date.Index;
        while (signs > 0 && date.Index - signs < 4 && letters[signs - 1] is ' ' or ',' or ';' or '|' or '(' or '-' or '–' or ':' or '\t')
        {
            signs--;
        }

        // "Meier, Erika, 7a, 3.5.2012": a pupil's class between.
        var from = Class().Match(letters[Math.Max(0, signs - ClassReach)..signs]) is { Success: true } between ? signs - between.Length : signs;
        return signs < date.Index && IsLongAgo(letters, date) && people.Any(person => person.End == signs || person.End == from);
    }

    private static bool IsLongAgo(string letters, Match date)
    {
        var isLast = date.Groups["sign"].Index != date.Index + 4;
        var from = isLast ? date.Index + date.Length : date.Index + 4;
        var digits = 0;
        while (digits < 4 && from - digits > date.Index && char.IsAsciiDigit(letters[from - digits - 1]))
        {
            digits++;
        }

        return int.TryParse(letters.AsSpan(from - digits, digits), CultureInfo.InvariantCulture, out var year) && (digits == 2 ? year is > 30 or < LatestYear - 2000 : year is > 1900 and < LatestYear);
    }

    private static bool IsDate(Match match) =>
        Number(match.Groups["day"]) is >= 1 and <= 31 && (!match.Groups["month"].Success || Number(match.Groups["month"]) is >= 1 and <= 12);

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![\d./-]|\d,)((?<day>\d{1,2})(\.[ ]?|(te[rn]?|ste[rn]?)?[ ])(jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}\.?[ ]?'?\d{2,4}|(?<day>\d{1,2})[ ]?(?<sign>[./-])[ ]?(?<month>\d{1,2})[ ]?\k<sign>[ ]?(\d{4}|'?\d{2})|\d{4}(?<sign>[./-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})|(?<day>\d{1,2})[ ](?<month>\d{1,2})[ ](19|20)\d{2}|(?<day>\d{1,2})\.[ ]?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.[ ]?\d{2,4})(?!\d|\.\d|,\d{1,2}(?!\d))", Options, 10_000)]
    private static partial Regex Date();

    [GeneratedRegex(@",[ ](Klasse[ ]|Kl\.[ ]?)?\d{1,2}[ ]?[a-h]?$", Options, 10_000)]
    private static partial Regex Class();

    // "Geburtsdatum: …", "Geburtsdatum der Mutter: …", "Mein Geburtstag ist der …", "* …"
    [GeneratedRegex(@"((?<!\p{L})((geburts-?datum|geburtsdat\.|geb\.?[ -]?dat(um|\.))([ ](des|der)[ ]\p{L}{3,20})?|geburtstag)([ ](meine[sr]|unsere[sr]|ihre[sr]|seine[sr])[ ]\p{L}{3,20})?[ :=,(]{0,4}((ist|war|lautet|also|und[ ]zwar|nämlich)[ ])?((der|am)[ ])?|(?<!\p{L})jahrgang[ ](19|20)\d{2}[ ,(]{1,3}(genauer|also|genau|nämlich|am)[ ]|(?<!\p{L})geburts-?(datum|tag)[^\d.;:!?\n]{1,40}:[ ]?|\*[ ]?)$", Options, 10_000)]
    private static partial Regex Label();

    // "geb. …", "geboren wurde sie in Gera am …"
    [GeneratedRegex(@"(?<!\p{L})(geb\.?|geboren(e[rnsm]?)?|zur[ ]welt)(?!\p{L})[^\d;!?\n]{0,45}$", Options, 10_000)]
    private static partial Regex Born();

    // "… in Gera geboren", "… Geburtstag"
    [GeneratedRegex(@"^([ ]?(,|und|sowie|bzw\.)[ ]?\d{1,2}\.[ ]?\d{1,2}\.[ ]?\d{2,4}){0,4}([ ](ist|wurde|kam|hat|er|sie|ich|mein|meine|ihren|seinen)(?!\p{L})|[ ]in[ ]\p{L}{2,25}([ ]\p{L}{2,25}){0,3}){0,3}[ ](geboren|zur[ ]welt|geburtstag)(?!\p{L})", Options, 10_000)]
    private static partial Regex BornAfter();

    [GeneratedRegex(@"(?<!\p{L})(geb\.?|geboren([ ]am)?|geburts-?(tag|datum)|geb\.?-?dat(um|\.)?)[ :=.]{1,4}(?<date>(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)\d{2}|\d{2})|(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])|(0?[1-9]|1[0-2])[ ]?[/.][ ]?(19|20)\d{2})(?!\d|[.,/-]\d)|(?<!\p{L})(er|sie|ich|(mein|meine|unser|unsere)[ ]\p{L}{3,15})[ ](ist|bin)[ ]vom[ ](?<date>\d{1,2}\.[ ]?\d{1,2}\.[ ]?(19\d{2}|200\d|[3-9]\d))(?!\d)", Options, 10_000)]
    private static partial Regex Tight();

    // "(geb. 1951)", "sie ist Jahrgang 1951"; of somebody grown up
    [GeneratedRegex(@"((?<!\p{L})(geb\.[ ]?(im[ ]jahr[ ])?|geburtsjahr[ :]{1,2})(?<year>(19|20)\d{2})|((?<=[(,][ ]?|(?<!\p{L})(ist|war|bin)[ ])jahrgang|(?<!\p{L})jg\.)[ ](?<year>19\d{2}|200\d))(?!\d|\.\d|[ ]?(-|bis|und|oder)[ ]?\d)", Options, 10_000)]
    private static partial Regex Year();

    // A limit of age is a rule, not a person: "geboren nach dem 1.8.2020".
    [GeneratedRegex(@"(?<!\p{L})(nach|vor|ab|seit|zwischen|bis|stichtag|spätestens|frühestens)([ ](dem|zum|den))?[ ]$", Options, 10_000)]
    private static partial Regex Limit();

    // Not only people are born: ideas and associations, too.
    [GeneratedRegex(@"(?<!\p{L})(idee|projekt|konzept|vorhaben|netzwerk|verein|bündnis|initiative)s?(?!\p{L})[^.!?\n]{0,40}$", Options, 10_000)]
    private static partial Regex Thing();
}
