using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Puts a report into words and tables.</summary>
public static class WriteReport
{
    public const string Legend = "„geschützt“: Werte von 1 bis 4 (< 5) und so viele weitere, dass sich kein geschützter Wert aus Summen, anderen Tabellen oder Anteilen zurückrechnen lässt. "
        + "Wo auch das nicht genügt, ist eine ganze Aufgliederung geschützt, auch ihre Nullen. Eine gezeigte 0 ist eine 0.";

    /// <param name="view">the report</param>
    /// <param name="isOutside">hides what is not for outside; without it every number is shown</param>
    public static ReportDocument Run(ReportView view, bool isOutside)
    {
        var cells = new ReportCells(view, isOutside);
        var f = view.Figures;
        return new ReportDocument(TitleOf(view.Facts), FactsOf(view),
        [
            Overview(view, cells),
            .. f.Tables.Where(t => t.Rows.Count > 0).Select(t => new ReportDocument.Section(t.Key, t.Title, [t.Note], TableOf(view, t, cells))),
            .. ReportDifferences.Of(view, cells),
            new("rules", "Zählregeln", [$"Ausgabe {Text(view.Facts.Edition)} der Kennzahlen.", Legend, .. view.Definition.Rules.Select(r => $"{r.Name}: {r.Text}")], null),
            new("not-collected", "Wird hier nicht erhoben", [.. view.Definition.NotCollected.Select(r => $"{r.Name}: {r.Text}")], null),
        ], view.IsDraft, view.Signature?.On ?? view.Facts.CutOff);
    }

    public static string TitleOf(ReportFacts facts) => string.Create(CultureInfo.InvariantCulture, $"Sachbericht {facts.Year}, {facts.LandName}");

    private static IReadOnlyList<(string, string)> FactsOf(ReportView view)
    {
        var facts = view.Facts;
        List<(string, string)> all =
        [
            ("Stelle", facts.OfficeName), ("Berichtszeitraum", $"{ReportWords.Day(facts.From)} bis {ReportWords.Day(facts.To)}"),
            ("Stichtag", $"{ReportWords.Day(facts.CutOff)}, Ende des Tages"), ("Ausgabe der Kennzahlen", Text(facts.Edition)),
        ];
        if (view.Signature is { } signed)
        {
            all.AddRange([("Unterzeichnet", $"{signed.By}, {ReportWords.Day(signed.On)}"), ("Fassung", Text(signed.Revision))]);
            if (signed.Reason is not null)
            {
                all.Add(("Grund der neuen Fassung", signed.Reason));
            }
        }

        return [.. all, ("Prüfsumme (SHA-256)", view.Checksum)];
    }

    private static ReportDocument.Section Overview(ReportView view, ReportCells cells)
    {
        var f = view.Figures;
        List<ReportDocument.Row> rows = [.. new[] { "requests_received:", "consultations_closed:", "closed_without_consultation:", "standing:timed", "other_proceedings:" }
            .Select(id => f.Tallies.First(t => t.Id == id)).Select(t => new ReportDocument.Row(1, [new(NameOf(view, t)), cells.Of(t), cells.Before(t), new("")]))];
        rows.AddRange(f.Measures.Select(m => new ReportDocument.Row(1, [new(m.Label), cells.Of(m), cells.Before(m), new(m.Unit)])));
        return new("overview", "Kennzahlen im Überblick", [Legend], new("Kennzahlen im Überblick", cells.Columns("Kennzahl", "Einheit"), 1, cells.Fit(rows)));
    }

    private static string NameOf(ReportView view, Tally tally) => tally.Cell.Length > 0 ? tally.Label
        : view.Definition.Rules.FirstOrDefault(r => r.Key == tally.Figure)?.Name ?? tally.Label;

    private static ReportDocument.Table TableOf(ReportView view, ReportTable table, ReportCells cells)
    {
        var rows = table.Cells.Select(t => new ReportDocument.Row(t.Level, [new(t.Label), cells.Of(t), cells.Before(t)]));
        var base_ = table.Key == "target_group" ? $" (N = {cells.Of(view.Figures.Tallies.First(t => t.Id == "target_group_given:given")).Text} Anfragen mit Angabe)" : "";
        return new($"{table.Title}{base_}", cells.Columns(table.First, null, table.Unit), 1, cells.Fit([.. rows]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
