namespace Kgc.QualityDesk.Reports;

/// <summary>
/// One edition of the yearly report: which Kennzahlen there are and how each is counted. An edition is frozen once a report was
/// signed with it; another rule is another edition, which says what it changes. The Kennzahlen are a proposal after the tasks of the
/// coordination offices, to be agreed with those who pay.
/// </summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Rules">Kennzahl, German name, counting rule</param>
/// <param name="NotCollected">Kennzahlen that the desk has no data for, with the reason</param>
/// <param name="Changes">by Kennzahl, what this edition counts in another way than the one before</param>
/// <param name="Compute">the figures</param>
public sealed record ReportDefinition(
    int Number, IReadOnlyList<ReportDefinition.Rule> Rules, IReadOnlyList<ReportDefinition.Rule> NotCollected,
    IReadOnlyDictionary<string, string> Changes, Func<ReportFacts, ReportFigures> Compute)
{
    public sealed record Rule(string Key, string Name, string Text);

    private static readonly ReportDefinition[] Editions = [EditionOne.Definition];

    public static ReportDefinition Latest => Editions[^1];

    /// <exception cref="InvalidOperationException">a report of a later program</exception>
    public static ReportDefinition Of(int number) => Array.Find(Editions, e => e.Number == number)
        ?? throw new InvalidOperationException($"This program does not know edition {number} of the yearly report.");
}
