using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk;

/// <summary>Where a list goes on: its sort, the last row's value and that row's public key. Opaque to whoever carries it.</summary>
public sealed record Cursor(string Sort, string Value, string Key)
{
    private const int Longest = 400;

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Sort}\n{Value}\n{Key}"));

    /// <exception cref="RuleBroken">input.invalid when the text is no cursor of this sort</exception>
    public static Cursor? Read(string? text, string sort)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var parts = text.Length <= Longest && Base64Url.IsValid(text) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n') : [];
        return parts.Length == 3 && parts[0] == sort ? new Cursor(parts[0], parts[1], parts[2]) : throw Refused();
    }

    public static string Of(DateTimeOffset? instant) => instant?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "";

    public static string Of(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    public DateOnly Day() => DateOnly.TryParseExact(Value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Refused();

    public DateTimeOffset Instant() =>
        long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : throw Refused();

    private static RuleBroken Refused() => RuleBroken.Field("cursor", "Diese Fortsetzung gehört nicht zu dieser Liste. Bitte beginnen Sie von vorn.");
}
