using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// SHA-256 over the figures that are shown outside, in a fixed form. Hidden counts are not in it: whoever has the report could try
/// their few possible values until the checksum fits.
/// </summary>
public static class ReportChecksum
{
    public static string Of(ReportFacts facts, ReportFigures figures)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{facts.OfficeCode}|{facts.Year}|{facts.CutOff:yyyy-MM-dd}|{facts.Edition}\n");
        foreach (var tally in figures.Tallies.OrderBy(t => t.Id, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{tally.Id}|{(figures.IsHidden(tally) ? "*" : tally.Value.ToString(CultureInfo.InvariantCulture))}\n");
        }

        foreach (var measure in figures.Measures.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{measure.Key}|{(measure.IsHidden ? "*" : measure.Value?.ToString("0.###", CultureInfo.InvariantCulture))}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
