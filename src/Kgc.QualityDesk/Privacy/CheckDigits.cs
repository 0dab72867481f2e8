namespace Kgc.QualityDesk.Privacy;

/// <summary>Check digits of the numbers that follow a person through life, given without blanks and in capitals.</summary>
internal static class CheckDigits
{
    /// <summary>ISO 13616: the country's length is the caller's matter; here only ISO 7064 mod 97-10.</summary>
    public static bool Iban(ReadOnlySpan<char> iban)
    {
        var rest = 0;
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + (c - '0')) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97;
        }

        return rest == 1;
    }

    /// <summary>The ten unalterable places of the Krankenversichertennummer: a letter, eight digits and the check digit (weights 1, 2, cross sums, mod 10).</summary>
    public static bool HealthInsurance(ReadOnlySpan<char> letterAndNine) =>
        Weighted([letterAndNine[0]], letterAndNine[1..9], [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) == letterAndNine[9] - '0';

    /// <summary>VKVV § 2: area, birth date, letter, serial number, check digit (weights 2,1,2,5,7,1,2,1,2,1,2,1, cross sums, mod 10).</summary>
    public static bool Pension(ReadOnlySpan<char> twelve) =>
        Weighted(twelve[..9], twelve[9..11], [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) == twelve[11] - '0';

    /// <summary>§ 139b AO: eleven digits, none leading zero, exactly one digit of the first ten twice or three times; ISO 7064 mod 11,10.</summary>
    public static bool Tax(ReadOnlySpan<char> eleven)
    {
        Span<int> counts = stackalloc int[10];
        var product = 10;
        for (var i = 0; i < 10; i++)
        {
            counts[eleven[i] - '0']++;
            var sum = (eleven[i] - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }

        var repeated = 0;
        foreach (var count in counts)
        {
            repeated += count is 2 or 3 ? 1 : 0;
            if (count > 3)
            {
                return false;
            }
        }

        return eleven[0] != '0' && repeated == 1 && (11 - product) % 10 == eleven[10] - '0';
    }

    private static int Weighted(ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<int> weights)
    {
        var (place, sum) = (0, 0);
        foreach (var part in new[] { first.ToString(), second.ToString() })
        {
            foreach (var c in part)
            {
                if (char.IsAsciiLetterUpper(c))
                {
                    sum += CrossSum((c - 'A' + 1) / 10 * weights[place++]) + CrossSum((c - 'A' + 1) % 10 * weights[place++]);
                }
                else
                {
                    sum += CrossSum((c - '0') * weights[place++]);
                }
            }
        }

        return sum % 10;
    }

    private static int CrossSum(int product) => (product / 10) + (product % 10);
}
