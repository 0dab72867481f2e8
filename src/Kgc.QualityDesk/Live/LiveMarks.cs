using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Kgc.QualityDesk.Live;

/// <summary>Marks as browsers carry them. Sealed, because the number of a history line would tell how much happens in other offices.</summary>
public sealed class LiveMarks(IDataProtectionProvider protection)
{
    private const int Longest = 500;

    private readonly IDataProtector _protector = protection.CreateProtector("Kgc.QualityDesk.Live");

    public string Seal(LiveMark mark) => _protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{mark.Id}|{mark.Stamp}"));

    /// <summary>Null for a text that is none of ours; whoever brings it begins with what happens from now on.</summary>
    public LiveMark? Open(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return null;
        }

        try
        {
            var parts = _protector.Unprotect(text).Split('|', 2);
            return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new LiveMark(id, parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
