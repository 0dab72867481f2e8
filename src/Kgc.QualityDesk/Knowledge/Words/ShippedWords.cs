namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>Reads the word lists that ship with the desk: one entry a line, # begins a comment.</summary>
internal static class ShippedWords
{
    private const string Prefix = "Kgc.QualityDesk.Knowledge.Shipped.";

    public static string Text(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd();
    }

    public static Stream Open(string file) => typeof(ShippedWords).Assembly.GetManifestResourceStream(Prefix + file)!;

    public static bool Has(string file) => typeof(ShippedWords).Assembly.GetManifestResourceInfo(Prefix + file) is not null;

    /// <summary>Of all lists whose name begins so, in the order of their names.</summary>
    public static IEnumerable<string> AllLines(string beginning) => typeof(ShippedWords).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix + beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(n => Lines(n[Prefix.Length..]));

    public static IEnumerable<string> Lines(string file) => Text(file)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => l[0] != '#');
}
