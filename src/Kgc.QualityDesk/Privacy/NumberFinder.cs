using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Numbers of health and pension insurance and of the tax office: by their check digits, or because the text calls them so.</summary>
internal static partial class NumberFinder
{
    private const string Blank = " ";
    private const string Between = " .-/\n";

    public static IEnumerable<Found> Find(string letters) =>
        [.. HealthInsurance(letters), .. Pension(letters), .. Tax(letters), .. Named(letters)];

    private static IEnumerable<Found> HealthInsurance(string letters)
    {
        for (var start = LetterFirst().Match(letters); start.Success; start = start.NextMatch())
        {
            // The card carries 10 places, with the insurer's number 20, for a relative 30.
            var number = Checked(30) ?? Checked(20) ?? Checked(10);
            if (number is not null)
            {
                yield return new Found(SensitiveKind.HealthInsuranceNumber, start.Index, number.End);
            }

            Grouped? Checked(int length) =>
                Grouped.Read(letters, start.Index, length, Between) is { } read && read.Characters.AsSpan(1, 9).IndexOfAnyExceptInRange('0', '9') < 0
                    && (length == 10 || read.Characters.AsSpan(10, 9).IndexOfAnyExceptInRange('0', '9') < 0) && CheckDigits.HealthInsurance(read.Characters)
                    ? read : null;
        }
    }

    private static IEnumerable<Found> Pension(string letters)
    {
        for (var match = PensionForm().Match(letters); match.Success; match = match.NextMatch())
        {
            if (CheckDigits.Pension(Bare(match.ValueSpan)))
            {
                yield return new Found(SensitiveKind.PensionNumber, match.Index, match.Index + match.Length);
            }
        }
    }

    private static IEnumerable<Found> Tax(string letters)
    {
        for (var match = ElevenDigits().Match(letters); match.Success; match = match.NextMatch())
        {
            if (CheckDigits.Tax(Bare(match.ValueSpan)))
            {
                yield return new Found(SensitiveKind.TaxNumber, match.Index, match.Index + match.Length);
            }
        }
    }

    private static IEnumerable<Found> Named(string letters)
    {
        for (var match = NamedNumber().Match(letters); match.Success; match = match.NextMatch())
        {
            var kind = match.Groups["health"].Success ? SensitiveKind.HealthInsuranceNumber
                : match.Groups["pension"].Success ? SensitiveKind.PensionNumber : SensitiveKind.TaxNumber;
            var number = match.Groups["number"];
            yield return new Found(kind, number.Index, number.Index + number.Length);
        }
    }

    private static string Bare(ReadOnlySpan<char> written) => written.ToString().Replace(Blank, "", StringComparison.Ordinal).ToUpperInvariant();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[a-z][ .-]?\d(?=[ .-]?\d)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex LetterFirst();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\d([ ]?\d){7}[ ]?[a-z]([ ]?\d){3}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex PensionForm();

    [GeneratedRegex(@"(?<![\p{L}\p{N}+/.,-])[1-9]([ ]?\d){10}(?![\p{L}\p{N}]|[.,]\d)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex ElevenDigits();

    [GeneratedRegex(@"(?<!\p{L})((?<health>(kranken)?(versicherten|versicherungs|kassen)-?(nummer|nr\.?)|kvnr\.?|kv-nummer)|(?<pension>(renten|sozial)versicherungs-?(nummer|nr\.?)|sv-?(nummer|nr\.?)|rv-?(nummer|nr\.?))|steuer-?(nummer|nr\.?|id|identifikationsnummer)|steuerliche\ identifikationsnummer|idnr\.?)[ :=]{0,4}(lautet|ist)?[ :]{0,2}(?<number>[a-z]?[ ]?\d[ ]?\d([ /.-]?[a-z\d]){4,27})(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex NamedNumber();
}
