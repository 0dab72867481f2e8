namespace Kgc.QualityDesk.Attachments.Checks;

/// <summary>DOCX, XLSX and ODT: archives of a known build, without macros and embedded programs.</summary>
internal static class OfficeCheck
{
    public static FileVerdict Of(ReadOnlyMemory<byte> file) => FileVerdict.Take(KindOf(file, new ZipBudget(), depth: 0));

    /// <param name="file">the archive</param>
    /// <param name="budget">shared by the archives inside this one</param>
    /// <param name="depth">0 for what was sent, 1 for a table embedded in it</param>
    private static FileKind KindOf(ReadOnlyMemory<byte> file, ZipBudget budget, int depth)
    {
        var zip = ZipDirectory.Of(file);
        var names = zip.Entries.Select(e => e.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Count != zip.Entries.Count)
        {
            throw new FileRefused(FileReasons.Polyglot);
        }

        OfficeParts.EnsureHarmless(names);
        string? types = null, mimetype = null;
        foreach (var entry in zip.Entries)
        {
            var content = ZipEntry.Read(file, entry, budget);
            types = entry.Name == OfficeParts.ContentTypes ? OfficeParts.TextOf(content) : types;
            mimetype = entry.Name == OfficeParts.MimeType && entry.Offset == 0 ? OfficeParts.TextOf(content) : mimetype;
            EnsureNoArchive(entry.Name, content, budget, depth);
        }

        return OfficeParts.KindOf(types, mimetype, names);
    }

    /// <summary>A chart in Word brings its table as XLSX; anything else that is packed inside is a hiding place.</summary>
    private static void EnsureNoArchive(string name, ReadOnlyMemory<byte> content, ZipBudget budget, int depth)
    {
        var start = content.Span;
        if (start.StartsWith("MZ"u8) || start.StartsWith("\u007fELF"u8) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8))
        {
            throw new FileRefused(FileReasons.Embedded);
        }

        if (!start.StartsWith("PK\u0003\u0004"u8))
        {
            return;
        }

        if (depth > 0 || !name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
        {
            throw new FileRefused(FileReasons.Embedded);
        }

        KindOf(content, budget, depth + 1);
    }
}
