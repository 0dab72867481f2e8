using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Telephone numbers as Germans write them, with area code, from abroad, or behind a word such as <c>Tel.</c></summary>
internal static partial class TelephoneFinder
{
    private const int Fewest = 8;
    private const int Most = 15;
    private const int Reach = 32;
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static IEnumerable<Found> Find(string given)
    {
        var letters = DigitReading.Of(given);
        for (var spoken = Spoken().Match(letters); spoken.Success; spoken = spoken.NextMatch())
        {
            yield return new Found(SensitiveKind.Telephone, spoken.Index, spoken.Index + spoken.Length);
        }

        for (var named = Named().Match(letters); named.Success; named = named.NextMatch())
        {
            yield return Whole(letters, named.Groups["number"]);
        }

        for (var match = Written().Match(letters); match.Success; match = match.NextMatch())
        {
            if (IsTelephone(letters, match))
            {
                yield return Whole(letters, match.Groups["number"]);
            }
        }
    }

    private static Found Whole(string letters, Group number) =>
        new(SensitiveKind.Telephone, number.Index, Tail().Match(letters, number.Index + number.Length) is { Success: true } tail ? tail.Index + tail.Length : number.Index + number.Length);

    private static bool IsTelephone(string letters, Match match)
    {
        var number = match.Groups["number"];
        var digits = number.Value.Count(char.IsAsciiDigit);
        var before = letters[Math.Max(0, number.Index - Reach)..number.Index];
        var after = letters.AsSpan(number.Index + number.Length, Math.Min(12, letters.Length - number.Index - number.Length));
        return digits is >= Fewest and <= Most && !OtherNumber().IsMatch(before) && !Quantity().IsMatch(after)
            && !(match.Groups["area"].Success && YearOnly().IsMatch(number.Value[match.Groups["area"].Length..]));
    }

    // A subscriber's number never begins with 0: so 01067-01326 is a range of postal codes.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_§#+]|[\p{L}\p{N}][-/,:]|\d\.)(?<number>(?<area>\(?0[1-9]\d{1,4}\)?)([ ]?\(0\))?([ /.-]{0,3}[1-9]|(?<=0[1-9]\d{2,4})\d)((?![ ]?/[ ]?0\d)[ /.-]{0,3}\d){2,11}|(?<area>\(?0[ ]?[1-9]([ ]?\d){1,4}\)?)[ ]?[/-][ ]?[1-9]([ ]?\d){4,9}|(?<area>\(0[ ]?[1-9]([ ]?\d){1,4}\))[ ]?[/-]?[ ]?[1-9]([ ]?\d){3,9}|\(?(\+|00)[ ]?[1-9]\d{0,2}\)?([ ]?\(0\))?((?![ ]?/[ ]?0\d)[ ()/.-]{0,3}\d){5,13})(?![\p{L}\p{N}]|[.,]\d)", Options, 10_000)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<!\p{L})((telefon|tel|handy|mobil|fon|festnetz|fax|telefax|ruf|mobiltelefon|whatsapp|signal)(-?nummer|-?nr)?|rufnummer|telef|(ruf\p{L}{0,3}|anrufen|erreichbar|erreich\p{L}{0,2}|durchwahl)[ ]([\p{L}]{1,12}[ ]){0,4}(unter|auf)([ ]der)?([ ](nummer|nr))?|durchwahl|unter[ ]der[ ]nummer)[.:=]{0,2}([ :]{0,2}(ist|lautet|privat|dienstlich|mobil|unter|\(privat\)|nr|nummer|der|die))?[.: =]{0,4}(?!(0?[1-9]|[12]\d|3[01])\.[ ]?(0?[1-9]|1[0-2])\.(?!\d{2}[./ -]\d))(?<number>\(?\+?\d((?![ ]/[ ]?0\d)[ ()/.-]{0,3}\d){4,14})(?![\p{L}\p{N}]|[.,:]\d|[ ]?(uhr|euro|€|eur|personen|%))|(?<!\p{L})(durchwahl|dw\.?)[ :]{0,2}((ist|lautet)[ :])?[ ]?(?<number>-?\d{2,5})(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex Named();

    // "… App. 12", "… / -559909": the extension, or another one.
    [GeneratedRegex(@"\G([ ]{0,2}([,/][ ]?)?((app|apparat|durchwahl|dw)\.?[ :-]{0,2}|-)\d{1,8}(?![\p{L}\p{N}]|[.,]\d)){1,3}", Options, 10_000)]
    private static partial Regex Tail();

    // "null eins sieben sechs 334455": as somebody says it into the telephone.
    [GeneratedRegex(@"(?<!\p{L})null(([ ,-]{1,2}(null|eins|ein|zwei|zwo|drei|vier|fünf|fuenf|sechs|sieben|acht|neun)){2,14}(?!\p{L})([ ,/-]{0,3}\d([ ./-]{0,2}\d){1,11})?)(?![\p{L}\p{N}])", Options, 10_000)]
    private static partial Regex Spoken();

    // Words that announce a number of another sort, unless a word for a telephone comes after them.
    [GeneratedRegex(@"(drucksache|beschluss|vorlage|aktenzeichen|(?<!\p{L})az|rechnung|bestell|(kunden|mitglieds|projekt|inventar|kontroll|vorgangs|artikel|register)-?n(umme)?r|förderkennzeichen|kennzeichen|kennziffer|(?<!(?<!\p{L})haus|tür|auto)(?<=\p{L})schl(ü|ue)ssel|schl(ü|ue)sselnummer|(?<!\p{L})(ags|ars|ik|plz|isbn|issn|fkz|vr|hrb|doi)|postleitzahl|vorgang)(?!.{0,30}(tel|fon|handy|mobil|ruf))[^\n]{0,16}$", Options, 10_000)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(@"^[ ]?(€|%|(euro|eur|uhr|prozent|personen|einwohner|menschen|stück|tausend|mio)(?!\p{L}))", Options, 10_000)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"^[ ]?[/-][ ]?(19|20)\d{2}$", Options, 10_000)]
    private static partial Regex YearOnly();
}
