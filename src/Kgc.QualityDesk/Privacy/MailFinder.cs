using System.Buffers;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Privacy;

/// <summary>Mail addresses, also those that hide their sign: <c>anna.k(at)verein.de</c>.</summary>
internal static partial class MailFinder
{
    private const int Reach = 60;

    private static readonly SearchValues<char> Spelling = SearchValues.Create("aäAÄk");

    public static IEnumerable<Found> Find(string letters)
    {
        for (var sign = Sign().Match(letters); sign.Success; sign = sign.NextMatch())
        {
            var start = Back(letters, sign.Index);
            start = sign.ValueSpan.ContainsAny(Spelling) && Spelled().Match(letters[Math.Max(0, start - Reach)..start]) is { Success: true } spelled ? start - spelled.Length : start;
            var domain = Domain().Match(letters, sign.Index + sign.Length);
            if (start < sign.Index && domain.Success)
            {
                yield return new Found(SensitiveKind.Mail, start, domain.Index + domain.Length);
            }
        }
    }

    private static int Back(string letters, int from)
    {
        var start = from;
        while (start > 0 && from - start < 64 && (char.IsLetterOrDigit(letters[start - 1]) || "!#$%&'*+-/=?^_`{|}~.".Contains(letters[start - 1])))
        {
            start--;
        }

        while (start < from && !char.IsLetterOrDigit(letters[start]))
        {
            start++;
        }

        return start;
    }

    [GeneratedRegex(@"\ @\ (?=[\w-]{1,63}\.[a-z]{2})|@|\ ?[\[({](at|ät|aet|@|klammeraffe)[\])}]\ ?|\ (at|ät|aet|klammeraffe|affenschwanz)\ (?=[\w-]{1,63}(\.| punkt | dot )[a-z])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Sign();

    // "anna punkt beispiel ät …": the part before the sign, as somebody says it.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])([\p{L}\p{N}]{1,25}\ (punkt|dot|minus|bindestrich|unterstrich)\ ){1,3}$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spelled();

    [GeneratedRegex(@"\G[\p{L}\p{N}](([\p{L}\p{N}-]|(\.|\ ?[\[({](dot|punkt)[\])}]\ ?|\ (punkt|dot)\ )(?=[\p{L}\p{N}])){0,250})(\.|\ ?[\[({](dot|punkt)[\])}]\ ?|\ (punkt|dot)\ )\p{L}{2,24}(?![\p{L}\p{N}])", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Domain();
}
