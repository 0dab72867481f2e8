namespace Kgc.QualityDesk.Views;

/// <summary>The columns that a list of cases can show.</summary>
public static class CaseColumns
{
    /// <param name="Code">in addresses</param>
    /// <param name="German">the heading</param>
    /// <param name="IsIdentity">says whose question it is: leaves the house only with the office's supervisor</param>
    public sealed record Column(string Code, string German, bool IsIdentity = false);

    public static IReadOnlyList<Column> All { get; } =
    [
        new("number", "Nummer"), new("subject", "Betreff"), new("type", "Vorgangsart"), new("status", "Stand"), new("stage", "Abschnitt"),
        new("topic", "Thema"), new("setting", "Lebenswelt"), new("phase", "Phase"), new("district", "Landkreis"), new("priority", "Priorität"),
        new("channel", "Eingangsweg"), new("advisor", "Beratung"), new("received", "Eingang"), new("due", "Frist"), new("followUp", "Wiedervorlage"), new("answered", "Beantwortet"),
        new("closed", "Abgeschlossen"), new("closureReason", "Abschlussgrund"), new("rating", "Bewertung"),
        new("contact", "Ratsuchende Person", true), new("organisation", "Einrichtung", true),
    ];

    public static IReadOnlyList<Column> Usual { get; } = [.. Of("number,subject,type,status,topic,advisor,received,due")];

    /// <summary>Those named, each once; what there is not (any more) is left out, and without any the usual ones are shown.</summary>
    public static IReadOnlyList<Column> Read(string? codes) => Of(codes ?? "") is { Count: > 0 } some ? some : Usual;

    public static bool Has(string code) => All.Any(c => c.Code == code);

    public static string Text(IEnumerable<Column> columns) => string.Join(',', columns.Select(c => c.Code));

    /// <summary>The number comes first whatever is chosen: it leads to the case.</summary>
    private static List<Column> Of(string codes)
    {
        var chosen = codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(code => All.FirstOrDefault(c => c.Code == code)).OfType<Column>().Distinct().ToList();
        return chosen.Count == 0 ? chosen : [All[0], .. chosen.Where(c => c != All[0])];
    }
}
