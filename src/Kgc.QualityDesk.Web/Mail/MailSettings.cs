using System.Globalization;

namespace Kgc.QualityDesk.Web.Mail;

/// <summary>Settings <c>Mail:…</c>, checked at start-up.</summary>
public sealed record MailSettings
{
    public const string Pickup = "PickupDirectory";
    public const string Smtp = "Smtp";

    public string Transport { get; init; } = Pickup;

    /// <summary>Sender; by default an address of the desk's own host.</summary>
    public string? From { get; init; }

    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public string? User { get; init; }

    public string? Password { get; init; }

    public bool StartTls { get; init; } = true;

    /// <exception cref="StartRefused">A setting makes no sense; all reasons at once.</exception>
    public static MailSettings Of(IConfiguration configuration)
    {
        var (mail, smtp) = (configuration.GetSection("Mail"), configuration.GetSection("Mail:Smtp"));
        var settings = new MailSettings
        {
            Transport = mail["Transport"] is { Length: > 0 } transport ? transport : Pickup,
            From = Text(smtp["From"]),
            Host = smtp["Host"] ?? "",
            Port = int.TryParse(smtp["Port"] ?? "587", NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 0,
            User = Text(smtp["User"]),
            Password = smtp["Password"],
            StartTls = !Same(smtp["Security"], "None"),
        };
        var problems = Problems(settings, smtp["Security"]).ToList();
        return problems.Count == 0 ? settings : throw new StartRefused(problems);
    }

    public bool IsSmtp => Same(Transport, Smtp);

    private static IEnumerable<string> Problems(MailSettings settings, string? security)
    {
        if (!settings.IsSmtp && !Same(settings.Transport, Pickup))
        {
            yield return $"Mail:Transport: „{settings.Transport}“ gibt es nicht; möglich sind {Pickup} und {Smtp}.";
        }

        if (settings.From is { } from && !MailEnvelope.IsAddress(from))
        {
            yield return $"Mail:Smtp:From: „{from}“ ist keine E-Mail-Adresse.";
        }

        if (!settings.IsSmtp)
        {
            yield break;
        }

        if (settings.Host.Length == 0)
        {
            yield return "Mail:Smtp:Host fehlt.";
        }

        if (settings.Port is < 1 or > 65535)
        {
            yield return "Mail:Smtp:Port muss eine Zahl von 1 bis 65535 sein.";
        }

        if (Text(security) is { } word && !Same(word, "StartTls") && !Same(word, "None"))
        {
            yield return $"Mail:Smtp:Security: „{word}“ gibt es nicht; möglich sind StartTls und None.";
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static bool Same(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);
}
