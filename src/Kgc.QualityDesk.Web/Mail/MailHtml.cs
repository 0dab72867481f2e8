using System.Text.Encodings.Web;
using System.Text.Unicode;
using Kgc.QualityDesk.Web.Markdown;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>
/// The same text as calm HTML: an answer is Markdown, so its lists and headings look as they do on the page. Links show where
/// they lead, and nothing is loaded from anywhere.
/// </summary>
internal static class MailHtml
{
    private const string Style =
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background:#ffffff;max-width:42em;margin:0 auto;padding:16px";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string subject, string text)
    {
        using var body = new StringWriter();
        SafeMarkdown.Render(string.Join('\n', MimePart.Lines(text)), topHeading: 2).WriteTo(body, Html);
        // Each paragraph finds its own direction of writing; a text cannot hold the tag, it would be encoded.
        var html = body.ToString().Replace("<p>", "<p dir=\"auto\">", StringComparison.Ordinal);
        return $"<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Html.Encode(subject)}</title>\n</head>\n"
            + $"<body style=\"{Style}\">\n{html}</body>\n</html>\n";
    }
}
