using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>
/// Numbers as they were meant: an o among digits is a zero, an l a one, and a telephone number that a line's end cut in two goes on. Of the
/// same length as what was given, so that places stay.
/// </summary>
internal static partial class DigitReading
{
    public static string Of(string letters)
    {
        var slips = Slipped().Matches(letters);
        var cuts = Cut().Matches(letters);
        if (slips.Count == 0 && cuts.Count == 0)
        {
            return letters;
        }

        var read = letters.ToCharArray();
        foreach (Match cut in cuts)
        {
            read[cut.Groups["end"].Index] = ' ';
        }

        foreach (Match slip in slips)
        {
            for (var i = slip.Index; i < slip.Index + slip.Length; i++)
            {
                read[i] = read[i] switch { 'o' or 'O' => '0', 'l' or 'I' => '1', var other => other };
            }
        }

        return new string(read);
    }

    // "o3941", "2o456", "l80": three signs or more, two of them digits.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=\d*[oOlI])(?=[oOlI]*\d[oOlI]*\d)[oOlI\d]{3,14}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Slipped();

    // Too short for a whole number before the line's end, and a bare rest behind it; what begins with 0 or + is a number of its own.
    [GeneratedRegex(@"(?<![\p{L}\p{N}.,/-])[(+]{0,2}(0|49)[ ()/.-]{0,3}[1-9]([ ()/.-]{0,3}\d){1,6}[ /-]{0,3}(?<end>\n)[ ]?[1-9]\d{1,7}(?![\p{L}\p{N}]|[.,]\d|(?<=\n[ ]?\d{1,2})[.)])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Cut();
}
