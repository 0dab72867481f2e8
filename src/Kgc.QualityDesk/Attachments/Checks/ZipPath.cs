using System.Text;

namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>Names in archives that lead nowhere but into the archive's own folder.</summary>
internal static class ZipPath
{
    private const int Longest = 400;

    /// <exception cref="FileRefused">it would lead elsewhere</exception>
    public static string Checked(ReadOnlySpan<byte> bytes)
    {
        var name = Encoding.UTF8.GetString(bytes);
        var leadsOut = name.Length is 0 or > Longest || name[0] == '/' || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal)
            || name.Any(char.IsControl) || name.Split('/').Any(part => part is ".." or ".");
        return leadsOut ? throw new FileRefused(FileReasons.ZipPaths) : name;
    }
}
