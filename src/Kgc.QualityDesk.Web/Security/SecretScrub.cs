using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Security;

/// <summary>
/// Takes secrets out of lines of a log: every run of letters as long as a token (43 of base64url), and codes that people note down.
/// A long hash or name that goes with them is no loss.
/// </summary>
public static partial class SecretScrub
{
    public const string Mark = "***";

    public static string Of(string text) => Code().Replace(Token().Replace(text, Mark), Mark);

    [GeneratedRegex("[A-Za-z0-9_-]{40,}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    // As it is written, in groups of five, and as it is read, without them.
    [GeneratedRegex("(?:[0-9A-Za-z]{5}(?:-|%20)){5}[0-9A-Za-z]|[0-9A-HJKMNP-TV-Z]{26}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();
}
