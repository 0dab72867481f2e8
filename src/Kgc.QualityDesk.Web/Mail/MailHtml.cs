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
    // Inline for programs that drop a head's style; the head adds what an attribute cannot say: dark screens, links that may break.
    private const string Style =
        "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a;background-color:#ffffff;"
        + "max-width:42em;margin:0 auto;padding:16px;overflow-wrap:break-word";

    private const string Head =
        "a{color:#0b4fa8;overflow-wrap:anywhere}h2,h3,h4{font-size:18px;line-height:1.3;margin:24px 0 8px}pre{white-space:pre-wrap}"
        + "table{border-collapse:collapse}th,td{border:1px solid #8a8a8a;padding:4px 8px;text-align:left}"
        + "@media (prefers-color-scheme:dark){body{color:#f2f2f2!important;background-color:#16191d!important}a{color:#9cc7ff!important}}";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Of(string subject, string text)
    {
        using var body = new StringWriter();
        SafeMarkdown.Render(string.Join('\n', MimePart.Lines(text)), topHeading: 2).WriteTo(body, Html);
        // Each paragraph finds its own direction of writing; a text cannot hold the tag, it would be encoded.
        var html = body.ToString().Replace("<p>", "<p dir=\"auto\">", StringComparison.Ordinal);
        return $"<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<meta name=\"color-scheme\" content=\"light dark\">\n<title>{Html.Encode(subject)}</title>\n<style>{Head}</style>\n</head>\n"
            + $"<body style=\"{Style}\">\n<main>\n{html}</main>\n</body>\n</html>\n";
    }
}
