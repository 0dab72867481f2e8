using System.Globalization;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Dates long past on the same line as a person or such a number, and those that words around call a birth: "Jg. 1958", "am 3.4.61 geboren".</summary>
internal static partial class LooseBirthDates
{
    private const int Reach = 90;
    private const int FirstYear = 1905;
    private const int LastYear = 2024;
    private const int LongAgo = 2012;
    private const int TwoDigits = 26;

    public static IEnumerable<Spot> Find(string letters, IReadOnlyList<Spot> people)
    {
        // Beside the number of somebody's insurance or account, a date long past is theirs as well.
        var persons = people.Where(p => p.Kind is RedactionKind.Name or RedactionKind.OtherPerson or RedactionKind.HealthInsuranceNumber or RedactionKind.BankAccount).OrderBy(p => p.Start).ToList();
        foreach (Match date in Date().Matches(letters))
        {
            if (IsPast(date.Groups["year"].Value) && !IsOfRule(letters, date) && persons.Exists(p => IsNear(letters, p, date, YearOf(date.Groups["year"].Value) <= LongAgo)))
            {
                yield return new Spot(RedactionKind.BirthDate, date.Index, date.Index + date.Length);
            }
        }

        foreach (Match said in Said().Matches(letters))
        {
            yield return new Spot(RedactionKind.BirthDate, said.Groups["date"].Index, said.Groups["date"].Index + said.Groups["date"].Length);
        }

        // "Thiede 12/1949": a month long ago, right behind somebody.
        foreach (Match month in MonthOfYear().Matches(letters))
        {
            if (persons.Exists(p => p.End <= month.Index && month.Index - p.End <= 2))
            {
                yield return new Spot(RedactionKind.BirthDate, month.Index, month.Index + month.Length);
            }
        }

        // "Lina (10.10.2015)": behind a given name, in brackets, alone.
        foreach (Match child in Bracketed().Matches(letters))
        {
            if (WordLists.IsGivenName(Word.In(child.Groups["name"].Value)[0]) && IsPast(child.Groups["year"].Value))
            {
                yield return new Spot(RedactionKind.BirthDate, child.Groups["date"].Index, child.Groups["date"].Index + child.Groups["date"].Length);
                yield return new Spot(RedactionKind.OtherPerson, child.Index, child.Index + child.Groups["name"].Length);
            }
        }

        foreach (var told in BirthWords.Find(letters))
        {
            yield return told;
        }
    }

    // A date alone is a meeting's; of a person it is one that nobody meets on: years ago.
    private static bool IsPast(string year) => YearOf(year) is >= FirstYear and <= LastYear;

    private static int YearOf(string year)
    {
        year = year.Replace(" ", "", StringComparison.Ordinal);
        _ = int.TryParse(year, CultureInfo.InvariantCulture, out var number);
        return year.Length == 2 ? number + (number > TwoDigits ? 1900 : 2000) : number;
    }

    // Long ago, it is enough that both stand in one sentence.
    private static bool IsNear(string letters, Spot person, Match date, bool isLongAgo)
    {
        var (from, to) = person.End <= date.Index ? (person.End, date.Index) : (date.Index + date.Length, person.Start);
        return from <= to && to - from <= Reach && (Touching().IsMatch(letters[from..to]) || (isLongAgo && !SentenceEnd().IsMatch(letters[from..to])));
    }

    private static bool IsOfRule(string letters, Match date) => Rule().IsMatch(letters[Math.Max(0, date.Index - 40)..date.Index]);

    [GeneratedRegex(@"(?<![\d./-]|\d,)(\d{1,2}(\.[ ]?|(te[rn]?|ste[rn]?)?[ ])(jan|jän|feb|mär|maer|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{L}{0,6}\.?[ ]?'?(?<year>\d{4}|\d{2})|\d{1,2}[ ]?(?<sign>[./-])[ ]?\d{1,2}[ ]?\k<sign>[ ]?'?(?<year>\d{4}|\d{2})|\d([ ]\d)?[ ]?\.[ ]?\d([ ]\d)?[ ]?\.[ ]?(?<year>\d[ ]\d([ ]\d[ ]\d)?)|(?<year>\d{4})(?<sign>[./-])\d{1,2}\k<sign>\d{1,2}|\d{1,2}[ ]\d{1,2}[ ](?<year>19\d{2})|\d{1,2}\.[ ]?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.[ ]?(?<year>\d{4}|\d{2}))(?!\d|[.:]\d|,\d{1,2}(?!\d))", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Date();

    // Only signs, or words that say what a date is of somebody, between a person and a date.
    [GeneratedRegex(@"^[ ,;:|(\t*/–-]{0,6}((Klasse[ ]|Kl\.[ ]?)?\d{1,2}\.?[ ]?[a-h]?[ ]?[,;|)/-][ ]?)?((geb|geboren|gebürtig|geburtstag|geburtsdatum|jahrgang|jg|\*)[ .:]{0,3}(am|ist|der|in[ ]\p{Lu}\p{L}+)?[ ]?(am)?[ ]?)?[ ,;:|(\t*–-]{0,4}$|^[^.!?\n]{0,70}(geb\.|geboren|geburtstag|geburtsdatum|\*)[^.!?\n]{0,40}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Touching();

    [GeneratedRegex(@"(?<![\d/.-])(0?[1-9]|1[0-2])/19\d{2}(?![\d/.-]\d|\d)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex MonthOfYear();

    [GeneratedRegex(@"(?<!\p{L})(?<name>\p{Lu}\p{Ll}{2,20})[ ]\((?<date>\d{1,2}\.[ ]?\d{1,2}\.[ ]?(?<year>\d{4}|\d{2}))\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[!?\n;]|\p{Ll}{3}\.[ ]\p{Lu}", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<!\p{L})(gesetz|verordnung|fassung|stand|beschluss|schreiben|brief|mail|protokoll|sitzung|bescheid|antrag|vertrag|gegründet|seit|bis|ab|frist|gespräch|anruf|termin|treffen|besuch|urlaub)([ ](vom|am|dem|zum|der))?[ ]?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\p{L})(jahrgang|jg\.?|geburtsjahr|geb\.?|geboren([ ]im[ ]jahr)?)[ :]{1,2}(?<date>(19|20)\d{2})(?!\d|[ ]?(-|/|bis|und|oder)[ ]?\d)|(?<!\p{L})(geb(urts)?-?(tag|datum|dat)\.?|geb\.|geboren([ ]am)?|\*)[ :=]{0,3}(am[ ])?(?<date>\d{1,2}[./ -]{1,2}(\d{1,2}|\p{L}{3,9})[./ -]{1,2}'?\d{2,4})(?!\d)|(?<!\p{L})geburts(ort|stadt|land)(?!\p{L})[^\d\n;]{0,60}?(?<date>\d{1,2}[./-][ ]?(\d{1,2}|\p{L}{3,9})[./ -]{1,2}'?\d{2,4})(?!\d)|(?<!\p{L})geburtstag[ ]?[ (:,–-]{1,3}((ist|war|hat|er|sie)[ ]){0,2}((am|der)[ ])?(?<date>\d{1,2}\.[ ]?\d{1,2}\.)(?![ ]?\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Said();
}
