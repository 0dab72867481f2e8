using System.Collections.Frozen;

namespace Kgc.QualityDesk.Cases;

public static class ClosureReasons
{
    private static readonly FrozenDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["answered"] = "Beantwortet",
        ["completed"] = "Begleitung beendet",
        ["ended-early"] = "Begleitung vorzeitig beendet",
        ["no-reply"] = "Keine Rückmeldung auf unsere Rückfrage",
        ["declined"] = "Abgelehnt (nicht zuständig)",
        ["duplicate"] = "Dublette",
        ["split-undone"] = "Abtrennung rückgängig gemacht",
        ["spam"] = "Spam",
        ["withdrawn"] = "Zurückgezogen",
        ["withdrawn-by-phone"] = "Telefonisch zurückgezogen",
    }.ToFrozenDictionary();

    /// <summary>Reasons that triage may choose to close without a message.</summary>
    public static readonly IReadOnlySet<string> Silent = new HashSet<string> { "duplicate", "spam", "withdrawn-by-phone" };

    public static IReadOnlySet<string> All { get; } = Table.Keys.ToHashSet();

    public static string German(string? reason) => reason is not null && Table.TryGetValue(reason, out var text) ? text : reason ?? "";
}
