namespace Kgc.QualityDesk.Offices;

/// <summary>The lists that ship with the desk, as they stand in its files.</summary>
internal static class ShippedLists
{
    public static IReadOnlyList<(TermKind Kind, string Code, string Name)> Terms { get; } =
        [.. Rows("terms.csv").Select(row => (Enum.Parse<TermKind>(row[0]), row[1], row[2]))];

    public static IReadOnlyList<(string Key, string Office, string Kind, string ShortName, string Name)> Districts { get; } =
        [.. Rows("kreise.csv").Select(row => (row[0], row[1], row[2], row[3], row[4]))];

    /// <summary>Code, German name, definition, months of the term or nothing.</summary>
    public static IReadOnlyList<string[]> CaseTypes { get; } = [.. Rows("case-types.csv")];

    private static IEnumerable<string[]> Rows(string file)
    {
        using var reader = new StreamReader(typeof(ShippedLists).Assembly.GetManifestResourceStream("Kgc.QualityDesk.Offices.Shipped." + file)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(';'))];
    }
}
