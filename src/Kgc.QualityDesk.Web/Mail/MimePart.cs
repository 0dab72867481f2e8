using System.Text;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>
/// One text part of a message. 8bit while every line fits (998 octets), so that the text can be read and searched in the file;
/// quoted-printable else. The text is never wrapped.
/// </summary>
internal sealed record MimePart(string Encoding, string Body)
{
    private const int LineOctets = 998;
    private const int QuotedLine = 76;

    public static MimePart Of(string text)
    {
        var lines = Lines(text);
        return lines.All(l => System.Text.Encoding.UTF8.GetByteCount(l) <= LineOctets)
            ? new("8bit", string.Join("\r\n", lines))
            : new("quoted-printable", string.Join("\r\n", lines.Select(Quoted)));
    }

    /// <summary>Lines without their ends and without control characters, which a mail must not hold.</summary>
    public static string[] Lines(string text)
    {
        var plain = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new string([.. plain.Where(c => c is '\t' or '\n' || !char.IsControl(c))]).Split('\n');
    }

    private static string Quoted(string line)
    {
        var (quoted, width) = (new StringBuilder(), 0);
        var octets = System.Text.Encoding.UTF8.GetBytes(line);
        for (var i = 0; i < octets.Length; i++)
        {
            var isBlank = octets[i] is (byte)' ' or (byte)'\t';
            var isPlain = octets[i] is >= 33 and <= 126 and not (byte)'=' || (isBlank && i < octets.Length - 1);
            var token = isPlain ? ((char)octets[i]).ToString() : $"={octets[i]:X2}";
            if (width + token.Length > QuotedLine - 1)
            {
                quoted.Append("=\r\n");
                width = 0;
            }

            quoted.Append(token);
            width += token.Length;
        }

        return quoted.ToString();
    }
}
