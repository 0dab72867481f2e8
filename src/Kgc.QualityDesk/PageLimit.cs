using System.Globalization;

namespace Kgc.QualityDesk;

/// <summary>How many rows a part of a list holds.</summary>
public static class PageLimit
{
    public const int Default = 50;
    public const int Most = 100;

    /// <summary>The wanted number, or the default when none is given.</summary>
    internal static int Read(InputFields fields, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Default;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= Most)
        {
            return limit;
        }

        fields.Add("limit", $"Bitte geben Sie eine Zahl von 1 bis {Most} an.");
        return Default;
    }
}
