using System.Globalization;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Sizes as people read them: 812 Byte, 48 kB, 3,2 MB.</summary>
public static class FileSize
{
    private const long Kilo = 1024;
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("de-DE");

    public static string German(long bytes) => bytes switch
    {
        < Kilo => string.Create(Culture, $"{bytes} Byte"),
        < Kilo * Kilo => string.Create(Culture, $"{(double)bytes / Kilo:0} kB"),
        _ => string.Create(Culture, $"{(double)bytes / (Kilo * Kilo):0.0} MB"),
    };
}
