using System.Globalization;

namespace Kgc.QualityDesk.Web.Attachments;

/// <summary>Setting <c>Attachments:ClamAv</c>: host and port of a clamd, such as <c>127.0.0.1:3310</c>; empty without one.</summary>
public sealed record ClamAvSettings(string Host, int Port)
{
    public const string Key = "Attachments:ClamAv";

    private const int UsualPort = 3310;

    /// <summary>Null: no scanner.</summary>
    /// <exception cref="StartRefused">it is neither empty nor an address</exception>
    public static ClamAvSettings? Of(IConfiguration configuration)
    {
        var text = configuration[Key]?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var colon = text.EndsWith(']') ? -1 : text.LastIndexOf(':');
        var host = (colon < 0 ? text : text[..colon]).Trim('[', ']');
        var port = colon < 0 ? UsualPort : int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return port is >= 1 and <= 65535 && Uri.CheckHostName(host) != UriHostNameType.Unknown
            ? new ClamAvSettings(host, port)
            : throw new StartRefused([$"{Key}: „{text}“ ist keine Adresse. Erwartet wird Rechner:Port, zum Beispiel 127.0.0.1:3310."]);
    }
}
