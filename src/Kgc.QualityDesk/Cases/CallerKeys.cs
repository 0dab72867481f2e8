namespace Kgc.QualityDesk.Cases;

/// <summary>Mail and telephone in the one spelling by which an office recognises somebody who asked before.</summary>
public static class CallerKeys
{
    /// <summary>A number of fewer digits is an extension that half the country has.</summary>
    public const int LeastDigits = 5;

    public static string? Email(string? email) => string.IsNullOrWhiteSpace(email) || email.Length > QuestionRules.EmailLength ? null : email.Trim().ToLowerInvariant();

    /// <summary>+49 (0)361 / 12-34 and 0049361 1234 are 03611234; null where there are too few digits.</summary>
    public static string? Phone(string? phone)
    {
        if (string.IsNullOrWhiteSpace(phone) || phone.Length > QuestionRules.PhoneLength)
        {
            return null;
        }

        var kept = phone.Replace("(0)", "", StringComparison.Ordinal);
        var isAbroad = kept.TrimStart().StartsWith('+');
        var digits = string.Concat(kept.Where(char.IsAsciiDigit));
        var plain = isAbroad ? "00" + digits : digits;
        plain = plain.StartsWith("0049", StringComparison.Ordinal) ? "0" + plain[4..].TrimStart('0') : plain;
        return digits.Length < LeastDigits ? null : plain;
    }
}
