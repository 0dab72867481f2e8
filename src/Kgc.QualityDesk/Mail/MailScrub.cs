using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Mail;

/// <summary>Takes addresses out of what mail servers say, so that logs and error columns hold no personal data.</summary>
public static partial class MailScrub
{
    private const int Length = 1000;

    public static string Of(string text)
    {
        var clean = Address().Replace(text, "(Adresse)");
        var line = string.Join(' ', clean.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        return line.Length > Length ? line[..Length] : line;
    }

    [GeneratedRegex(@"[^\s<>""'(),;:]+@[^\s<>""'(),;:]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();
}
