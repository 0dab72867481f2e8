using System.Globalization;
using Kgc.QualityDesk.SelfChecks;
using Kgc.QualityDesk.Web.Features.Turnaround;

namespace Kgc.QualityDesk.Web.Features.SelfChecks;

/// <summary>The counts of an office as tables, for page and CSV.</summary>
public static class SelfCheckTables
{
    private const string Hidden = "geschützt";

    public static IReadOnlyList<(string Title, FigureTable Table)> Of(SelfCheckBoard board) =>
    [
        ("Begonnen je Quartal", new FigureTable("selbstchecks-quartale", $"Selbstchecks {N(board.Year)} je Quartal", ["Quartal", "Selbstchecks"],
            [.. board.Quarters.Select(q => new[] { FigureTable.Word(N(q.Number) + ". Quartal"), Count(q.Count) })])),
        ("Gewählte nächste Schritte", new FigureTable("selbstchecks-schritte", "Kriterien, zu denen ein nächster Schritt gewählt wurde", ["Kriterium", "Gewählt"],
            [.. board.Steps.Select(s => new[] { FigureTable.Word(s.Name), Count(s.Count) })])),
        .. board.Ladders.GroupBy(l => l.Edition).Select(g => ($"Stufen, Ausgabe {g.Key}", Ladders(g.Key, [.. g]))),
    ];

    private static FigureTable Ladders(string edition, IReadOnlyList<SelfCheckBoard.Ladder> ladders)
    {
        var most = ladders.Max(l => l.Stages.Count);
        return new FigureTable($"selbstchecks-stufen-{edition}", $"Wie oft eine Stufe gewählt wurde (Ausgabe {edition})",
            ["Kriterium", .. Enumerable.Range(1, most).Select(n => "Stufe " + N(n)), "weiß nicht", "trifft nicht zu", "nicht beantwortet"],
            [.. ladders.Select(l => (IReadOnlyList<FigureTable.Cell>)[FigureTable.Word(l.Name),
                .. Enumerable.Range(0, most).Select(i => i < l.Stages.Count ? Count(l.Stages[i]) : new FigureTable.Cell("–", "") { IsNumber = true }),
                Count(l.Unknown), Count(l.NotApplicable), Count(l.Open)])]);
    }

    private static FigureTable.Cell Count(int? count) => count is { } number ? FigureTable.Count(number, null) : new FigureTable.Cell(Hidden, Hidden) { IsNumber = true };

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
