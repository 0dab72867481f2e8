using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>The same text as calm HTML: paragraphs and links that show where they lead. Nothing in it is loaded from anywhere.</summary>
internal static partial class MailHtml
{
    private const string Style =
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background:#ffffff;max-width:42em;margin:0 auto;padding:16px";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string subject, string text)
    {
        var html = new StringBuilder();
        html.Append($"<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Html.Encode(subject)}</title>\n</head>\n");
        html.Append($"<body style=\"{Style}\">\n");
        foreach (var paragraph in string.Join('\n', MimePart.Lines(text)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.Append("<p dir=\"auto\">").AppendJoin("<br>\n", paragraph.Split('\n').Select(Line)).Append("</p>\n");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static string Line(string line)
    {
        var (html, end) = (new StringBuilder(), 0);
        foreach (Match link in Link().Matches(line))
        {
            var address = Html.Encode(link.Value);
            html.Append(Html.Encode(line[end..link.Index])).Append($"<a href=\"{address}\">{address}</a>");
            end = link.Index + link.Length;
        }

        return html.Append(Html.Encode(line[end..])).ToString();
    }

    // Ends before punctuation that closes the sentence.
    [GeneratedRegex("""https?://[^\s<>"']*[^\s<>"'.,;:!?)\]]""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Link();
}
