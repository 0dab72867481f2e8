using System.Text;

namespace Kgc.QualityDesk.Mail;

/// <summary>A named text with its fields filled in, twice the same words: plain, and as Markdown for the part that is HTML.</summary>
/// <param name="Subject">one line</param>
/// <param name="Plain">lines separated by \n</param>
/// <param name="Markdown">what people typed stands in it as they typed it; only an answer is Markdown of itself</param>
public sealed record MailText(string Subject, string Plain, string Markdown)
{
    /// <summary>Fields whose values were written as Markdown.</summary>
    private static readonly HashSet<string> Written = ["antwort"];

    /// <summary>A field's value as Markdown that shows exactly this value; an address becomes a link that shows itself.</summary>
    internal static string Shown(string field, string value) =>
        Written.Contains(field) ? value : IsAddress(value) ? $"<{value}>" : Escaped(value);

    // A link without its brackets would end before a last letter such as "_", which tokens may have.
    private static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !value.Any(c => char.IsWhiteSpace(c) || c is '<' or '>');

    private static string Escaped(string value)
    {
        var shown = new StringBuilder(value.Length * 2);
        foreach (var line in value.ReplaceLineEndings("\n").Split('\n'))
        {
            foreach (var c in line.Trim(' ', '\t'))
            {
                // Every sign of Markdown is ASCII, and every such sign may be escaped.
                shown.Append(char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)) ? $"\\{c}" : c.ToString());
            }

            shown.Append('\n');
        }

        return shown.ToString(0, shown.Length - 1);
    }
}
