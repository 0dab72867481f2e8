using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>IBANs of every country with one, with or without blanks, by their check digits; with the word before it, also a mistyped one.</summary>
internal static partial class AccountFinder
{
    // Lengths by country (SWIFT's IBAN registry).
    private static readonly FrozenDictionary<string, int> Lengths =
        ("NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21 LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 " +
        "IE22 ME22 RS22 VA22 AE23 GI23 IL23 IQ23 TL23 AD24 CZ24 ES24 MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 LY25 PT25 ST25 IS26 TR26 FR27 " +
        "GR27 IT27 MC27 MR27 SM27 AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30 MU30 MT31 SC31 LC32")
        .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture));

    public static IEnumerable<Found> Find(string letters)
    {
        for (var start = Start().Match(letters); start.Success; start = start.NextMatch())
        {
            if (Lengths.TryGetValue(letters.Substring(start.Index, 2).ToUpperInvariant(), out var length)
                && Grouped.Read(letters, start.Index, length, " -.\n") is { } number && CheckDigits.Iban(number.Characters))
            {
                yield return new Found(SensitiveKind.BankAccount, start.Index, number.End);
            }
        }

        for (var named = Named().Match(letters); named.Success; named = named.NextMatch())
        {
            var number = named.Groups["number"];
            yield return new Found(SensitiveKind.BankAccount, number.Index, number.Index + number.Length);
        }
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?<=\b|IBAN)[A-Z]{2}[ ]?\d{2}", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<!\p{L})((iban|kontoverbindung)[ :=.]{0,4}(lautet|ist)?[ :]{0,2}(?<number>[a-z]{2}[ ]?\d{2}([ ]?[\dA-Z]){8,30}|\d([ ]?\d){7,21})|(kontonummer|kontonr|konto-nr|kto|kto-nr|kto\.-nr|konto)[ :=.]{0,4}(lautet|ist)?[ :]{0,2}(?<number>\d([ ]?\d){5,9})|(konto-?nummer|konto-?nr\.?|kto\.?-?nr\.?)[^\d\n.!?;]{1,25}[ ](?<number>\d([ ]?\d){6,9}))(?![\p{L}\p{N}]|[.,]\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Named();
}
