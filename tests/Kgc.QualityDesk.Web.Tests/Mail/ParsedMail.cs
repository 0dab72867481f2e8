using System.Text;
using System.Text.RegularExpressions;

namespace Kgc.QualityDesk.Web.Tests.Mail;

/// <summary>Reads a message back the way a mail program would, and refuses what is not well-formed.</summary>
internal sealed partial record ParsedMail(IReadOnlyDictionary<string, string> Headers, string Text, string Html)
{
    public static ParsedMail Of(byte[] eml)
    {
        var raw = Encoding.UTF8.GetString(eml);
        Assert.DoesNotContain("\n", raw.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("\r", raw.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(raw.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 998));

        var (headers, body) = Split(raw);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups["b"].Value;
        var parts = body.Split($"--{boundary}");
        Assert.Equal(4, parts.Length);
        Assert.Equal("--", parts[3].Trim());
        return new ParsedMail(headers, Part(parts[1], "text/plain"), Part(parts[2], "text/html"));
    }

    public string Decoded(string header) => Words().Replace(
        BetweenWords().Replace(Headers[header], "?==?"), word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value)));

    private static (Dictionary<string, string> Headers, string Body) Split(string raw)
    {
        var end = raw.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = raw[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        return (lines.ToDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()), raw[(end + 4)..]);
    }

    private static string Part(string part, string type)
    {
        var (headers, body) = Split(part.TrimStart('\r', '\n'));
        Assert.Matches($"^{type}; charset=\"?utf-8\"?$", headers["Content-Type"]);
        return headers["Content-Transfer-Encoding"] == "8bit" ? body[..^2] : Unquoted(body[..^2]);
    }

    private static string Unquoted(string body)
    {
        Assert.All(body.Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        List<byte> octets = [];
        var flat = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < flat.Length; i++)
        {
            if (flat[i] == '=')
            {
                octets.Add(Convert.ToByte(flat.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                octets.Add((byte)flat[i]);
            }
        }

        return Encoding.UTF8.GetString([.. octets]);
    }

    [GeneratedRegex("boundary=\"?(?<b>[^\";]+)\"?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?B\?(?<text>[^?]*)\?=", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Words();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.None, 1000)]
    private static partial Regex BetweenWords();
}
