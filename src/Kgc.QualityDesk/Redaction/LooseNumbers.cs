using System.Text.RegularExpressions;
using Kgc.QualityDesk.Privacy;

namespace Kgc.QualityDesk.Redaction;

/// <summary>Numbers by their form alone, whether or not their check digits are right: before publishing, a mistyped number counts as one.</summary>
internal static partial class LooseNumbers
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    public static IEnumerable<Spot> Find(string given) => In(DigitReading.Of(given));

    private static IEnumerable<Spot> In(string letters) =>
    [
        .. All(Insured(), letters, RedactionKind.HealthInsuranceNumber), .. All(Account(), letters, RedactionKind.BankAccount),
        .. All(CaseNumber(), letters, RedactionKind.CaseNumber), .. All(FileNumber(), letters, RedactionKind.CaseNumber), .. All(Dialled(), letters, RedactionKind.Telephone), .. All(Mobile(), letters, RedactionKind.Telephone),
        .. All(Bare(), letters, RedactionKind.Telephone), .. LocalTelephones.Find(letters),
    ];

    private static IEnumerable<Spot> All(Regex form, string letters, RedactionKind kind)
    {
        for (var match = form.Match(letters); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["number"].Success ? match.Groups["number"] : match;
            yield return new Spot(kind, number.Index, number.Index + number.Length);
        }
    }

    // One letter and nine digits (§ 290 SGB V), in any groups.
    [GeneratedRegex(@"(?<![\p{L}\p{N}-])[A-Z][ .-]?\d([ .-]?\d){8}(?![\p{L}\p{N}])|(?<!\p{L})(?i:kv(nr)?\.?|kv[ -]?n(umme)?r\.?|(kranken)?(versicherten|versicherungs|kassen|karten)-?n(umme)?r\.?|krankenkasse(n-?nr\.?|[ ]nr\.?)?)[ :=-]{1,4}(?i:lautet[ ]|ist[ ]|nr\.?[ ])?(?<number>[A-Za-z]?[ ]?\d([ .-]?\d){6,11})(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex Insured();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?i:DE)[ ]?\d{2}([ .\n-]{0,2}\d){14,20}(?![\p{N}])|(?<![\p{L}\p{N}])(?:AT|CH|LI|LU|NL|BE|FR|PL|CZ|DK|IT|ES)[ ]?\d{2}([ ]?[\dA-Z]{4}){2,6}([ ]?[\dA-Z]{1,3})?(?![\p{L}\p{N}])|(?<!\p{L})(?i:konto|kontonummer|kto\.?|konto-?nr\.?|spendenkonto)[ :.]{1,3}(?i:nr\.?[ ])?(?<number>\d([ ]?\d){5,11})(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex Account();

    // KGC-TH-2026-00042, also "kgc th 2026 42", "KGC/ST/2026/7", "th 2026 42", and cut by the end of a line
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(KGC[ _/.-]{0,3}(TH|ST|[A-Z]{2})[ _/.-]{0,3}(20)?\d{2}([ _/.-]{1,3}\n?)?(0\d{0,2}[ ]\d{2,4}|\d{1,7})|(TH|ST)[ _/.-]{0,3}20\d{2}([ ]?[_/.-]{1,2}[ \n]?\d{1,6}|[ ](0\d{1,5}|\d{4,6})))(?![\p{N}])", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex CaseNumber();

    [GeneratedRegex(@"(?<!\p{L})(aktenzeichen|geschäftszeichen|(unser|ihr|mein)[ ]zeichen|az\.?|gz\.|förderkennzeichen|fkz|vorgangs(nummer|-?nr\.?|zeichen)|antrags(nummer|-?nr\.?)|fall(nummer|-?nr\.?)|projekt(nummer|-?nr\.?)|ticket(nummer|-?nr\.?)?|register(nummer|-?nr\.?)|vr)[ :=]{1,3}((lautet|ist|nr\.?)[ ])?(?<number>[\p{L}\d]{0,6}[ /._-]?\d[\p{L}\d]{0,10}([/._-][\p{L}\d]{1,10}){0,5})(?![\p{L}\p{N}])|(?<!\p{L})(fall|falls|vorgang|akte|anfrage|antrag)[ ](nr\.?[ ]|nummer[ ])?(?<number>\d{1,5}[ ]?[/-][ ]?(20)?\d{2})(?![\p{L}\p{N}]|[./-]\d)", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex FileNumber();

    // "holt die Schlüssel, 0151-98765432": what begins so is a mobile, whatever word stands before it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}+/-])\(?01[5-7]\d{1,2}\)?([ ./-]{0,3}\d){6,9}(?![\p{L}\p{N}]|[.,]\d)", Options, 10_000)]
    private static partial Regex Mobile();

    // "45 67 89 (ohne Vorwahl)", "Lindenweg 4, 4 56 78": a number of the same town.
    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-])(?<number>[1-9]([ /-]?\d){3,8})[ ]?[(,]?[ ]?(?i:ohne|hiesige|örtliche|keine)[ ](?i:vorwahl)|(?i:stra(ß|ss)e|str\.|weg|platz|gasse|allee|ring)[ ]\d{1,3}[ ]?[a-z]?[,;][ ](?<number>[1-9]\d{0,2}([ ]\d{2}){1,3}([ ]\d)?)(?=\n|$|[.,;)](?!\d))", Options, 10_000)]
    private static partial Regex Bare();

    // What a guard of questions leaves out for fear of a false alarm: "(0365) 80-12 34", "Durchwahl -417", "AB 12 34 56".
    [GeneratedRegex(@"(?<!\p{L})(?i:telefon|tel|handy|mobil|fon|festnetz|fax|ruf|whatsapp|signal|durchwahl|dw|rückruf|notfallnummer|rufnummer|hotline)\p{L}{0,8}[.:]{0,2}[ :]{1,3}(?i:privat|dienstl(ich)?|neu|zu[ ]hause|nummer|nr\.?|unter|lautet|ist|der)?[.: ]{0,3}(?!(0?[1-9]|[12]\d|3[01])\.[ ]?(0?[1-9]|1[0-2])\.(?!\d{2}[./ -]\d))(?<number>[(+-]{0,2}\d((?![ ]/[ ]?0\d)[ ()/.-]{0,3}\d){2,15})(?![\p{L}\p{N}]|[.,:]\d|[ ]?(?i:uhr|euro|€|personen|%|tage|minuten|stunden|mal))", Options, 10_000)]
    private static partial Regex Dialled();
}
