using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Telephone numbers and case numbers that the case knows, in any notation, also without area code or office.</summary>
internal static partial class KnownNumbers
{
    private const int FewestDigits = 5;

    public static IEnumerable<Spot> Find(string given, KnownFacts facts)
    {
        var letters = DigitReading.Of(given);
        var known = facts.Telephones.Select(Subscriber).Where(n => n.Length >= FewestDigits).Distinct(StringComparer.Ordinal).ToList();
        var ends = facts.CaseNumbers.Select(n => CaseEnd().Match(n)).Where(m => m.Success).Select(m => (m.Groups["year"].Value, m.Groups["number"].Value)).ToList();
        if (known.Count > 0)
        {
            foreach (Match run in Run().Matches(letters))
            {
                var digits = Digits(run.Value);
                if (known.Exists(n => digits.EndsWith(n, StringComparison.Ordinal) || (digits.Length >= 6 && n.EndsWith(digits.TrimStart('0'), StringComparison.Ordinal))))
                {
                    yield return new Spot(RedactionKind.Telephone, run.Index, run.Index + run.Length);
                }
            }
        }

        // "geht um 00042": with its zeros a case's number is no postal code.
        foreach (Match tail in Tail().Matches(letters))
        {
            if (ends.Exists(e => e.Item2 == tail.Value))
            {
                yield return new Spot(RedactionKind.CaseNumber, tail.Index, tail.Index + tail.Length);
            }
        }

        // "Nr. 42", "Vorgang 42": without office, year and zeros.
        foreach (Match called in Called().Matches(letters))
        {
            if (ends.Exists(e => e.Item2.TrimStart('0') == called.Groups["number"].Value.TrimStart('0')))
            {
                yield return new Spot(RedactionKind.CaseNumber, called.Index, called.Index + called.Length);
            }
        }

        foreach (Match written in ShortCase().Matches(letters))
        {
            if (ends.Exists(e => e.Item1 == written.Groups["year"].Value && e.Item2.TrimStart('0') == written.Groups["number"].Value.TrimStart('0')))
            {
                yield return new Spot(RedactionKind.CaseNumber, written.Index, written.Index + written.Length);
            }
        }
    }

    // Without +49 and leading zeros: what every notation of a number ends with.
    private static string Subscriber(string number)
    {
        var digits = Digits(number.Replace("(0)", "", StringComparison.Ordinal));
        digits = digits.StartsWith("0049", StringComparison.Ordinal) ? digits[4..] : number.TrimStart().StartsWith('+') && digits.StartsWith("49", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits.TrimStart('0');
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[+(]?\d((?![ ]/[ ]?0\d)[ ()/.-]{0,3}\d){4,17}(?![\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?<![\p{L}\p{N}/._-]|[.,]\d?)00\d{3,5}(?![\p{L}\p{N}]|[.,]\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<!\p{L})(nr|nummer|fall|fallnr|fallnummer|vorgang|vorg|akte|az|aktenzeichen|antrag|anfrage|case|ticket)[.:]?[ #]{1,2}((nr\.?|nummer|mit)[ ])?(?<number>\d{2,7})(?![\p{L}\p{N}]|[.,:/-][ ]?\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<year>20\d{2})\D{1,3}(?<number>\d{1,7})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex CaseEnd();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])((TH|ST)[ /_-]{0,2})?(?<year>20\d{2})[/_-](?<number>0{1,6}\d{1,6}|\d{3,7})(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex ShortCase();
}
