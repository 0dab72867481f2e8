using System.Globalization;
using System.Text.RegularExpressions;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Search;

/// <summary>Case numbers as people type them: KGC-TH-2026-00042, th 2026 42, 2026-42, 42.</summary>
internal static partial class CaseNumbers
{
    private const int FirstYear = 2020;

    public static bool IsOne(string text) => Pattern().IsMatch(text.Trim().ToUpperInvariant());

    /// <summary>Every number that could be meant; none when the text is no number.</summary>
    /// <param name="text">as typed</param>
    /// <param name="offices">codes of all offices</param>
    /// <param name="year">the current one</param>
    public static IReadOnlyList<string> Meant(string? text, IEnumerable<string> offices, int year)
    {
        if (Pattern().Match((text ?? "").Trim().ToUpperInvariant()) is not { Success: true } match
            || !int.TryParse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return [];
        }

        var codes = match.Groups["office"].Success ? [match.Groups["office"].Value] : offices.ToList();
        IEnumerable<int> years = match.Groups["year"].Success
            ? [int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture)] : Enumerable.Range(FirstYear, Math.Max(0, year - FirstYear) + 2);
        return [.. codes.SelectMany(code => years.Select(y => CaseNumberCounter.Format(code, y, number)))];
    }

    [GeneratedRegex(@"^(?:KGC[-–/ ]*)?(?:(?<office>[A-Z]{2})[-–/ ]+)?(?:(?<year>20\d\d)[-–/ ]+)?#?(?<number>\d{1,9})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
