using System.Globalization;
using System.Text;

namespace Kgc.QualityDesk.Attachments;

/// <summary>Names of files as they are kept, shown and handed out again.</summary>
public static class FileNames
{
    public const int MostLetters = 120;

    private const string Nameless = "anlage";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "pdf", "docx", "xlsx", "odt", "png", "jpg", "jpeg", "jpe", "jfif", "doc", "xls", "docm", "xlsm", "dotm", "xltm", "rtf", "txt", "zip", "gif", "htm", "html", "svg",
        "exe", "com", "scr", "pif", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "wsh", "hta", "msi", "msp", "jar", "lnk", "url", "cpl", "dll",
        "sh", "php", "phtml", "py", "pl", "apk", "app", "iso", "img", "reg", "inf", "chm",
    };

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <summary>
    /// A name without folders, control characters and signs that turn the reading direction, at most <see cref="MostLetters"/> long,
    /// that ends as <paramref name="kind"/> says: <c>antrag.pdf.exe</c> with a PDF in it becomes <c>antrag.pdf</c>.
    /// </summary>
    public static string Clean(string? name, FileKind? kind)
    {
        var plain = Plain(name);
        if (kind is null)
        {
            return Cut(plain.Length == 0 ? Nameless : plain, MostLetters);
        }

        var stem = Stem(plain);
        var extension = Fits(plain, kind.Value) ? Path.GetExtension(plain) : kind.Value.Extension();
        return Cut(stem.Length == 0 ? Nameless : stem, MostLetters - extension.Length) + extension;
    }

    /// <summary>The name as it came but harmless, to tell whether <see cref="Clean"/> had to change it.</summary>
    public static string Plain(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        StringBuilder kept = new();
        foreach (var rune in last.EnumerateRunes())
        {
            var isBad = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            kept.Append(isBad || rune == Rune.ReplacementChar ? "" : "<>:\"|?*%".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var text = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.', '\u00a0');
        return Devices.Contains(text.Split('.')[0].Trim()) ? "_" + text : text;
    }

    private static bool Fits(string name, FileKind kind) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => kind == FileKind.Jpeg,
        var extension => extension == kind.Extension().ToUpperInvariant(),
    };

    // All endings that a system knows go, so that none can hide behind another: a date in a name stays.
    private static string Stem(string name)
    {
        var stem = name;
        while (Path.GetExtension(stem) is { Length: > 1 } ending && Known.Contains(ending[1..].Trim()))
        {
            stem = stem[..^ending.Length].TrimEnd(' ', '.');
        }

        return stem;
    }

    private static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text[..end].TrimEnd(' ', '.');
    }
}
