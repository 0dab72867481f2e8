using System.Globalization;

namespace Kgc.QualityDesk.Reports;

/// <summary>Why this year's figures differ from last year's: the years themselves, another edition, and what became known since.</summary>
public static class ReportDifferences
{
    internal static IEnumerable<ReportDocument.Section> Of(ReportView view, ReportCells cells)
    {
        if (view.Comparison is not { } last)
        {
            yield return new("differences", "Vergleich mit dem Vorjahr", ["Für das Vorjahr liegt kein unterzeichneter Bericht vor."], null);
            yield break;
        }

        var year = Text(last.Year);
        List<string> words =
        [
            $"Verglichen wird mit Fassung {Text(last.Revision)} des Berichts {year} (Stichtag {ReportWords.Day(last.CutOff)}). Eine Differenz steht nur, wo beide Zahlen gezeigt werden dürfen.",
            last.Edition == view.Facts.Edition
                ? $"Beide Berichte zählen nach Ausgabe {Text(last.Edition)} der Kennzahlen: an den Regeln liegt kein Unterschied."
                : $"Der Bericht {year} zählt nach Ausgabe {Text(last.Edition)}, dieser nach Ausgabe {Text(view.Facts.Edition)} der Kennzahlen.",
        ];
        words.AddRange(view.Definition.Changes.Where(_ => last.Edition != view.Facts.Edition).Select(c => $"Geänderte Zählregel, {c.Key}: {c.Value}"));
        var rows = Rows(view, cells.IsOutside);
        yield return new("differences", "Vergleich mit dem Vorjahr", words, new($"Unterschiede zum Bericht {year}",
            ["Kennzahl", "Warum die Vorjahreszahl heute anders wäre", Text(view.Facts.Year), $"{year} im Bericht", "Differenz", $"{year} heute"], 2, rows));
    }

    /// <summary>A row per main figure of last year: name, reasons, this year, last year, the difference, last year as of now.</summary>
    public static IReadOnlyList<ReportDocument.Row> Rows(ReportView view, bool isOutside)
    {
        var cells = new ReportCells(view, isOutside);
        return [.. view.Comparison?.Shifts.Select(s => RowOf(view, s, cells)) ?? []];
    }

    private static ReportDocument.Row RowOf(ReportView view, ReportComparison.Shift shift, ReportCells cells)
    {
        var (value, isHidden) = view.Figures.Tallies.FirstOrDefault(t => t.Id == shift.Id) is { } tally
            ? (tally.Value, view.Figures.IsHidden(tally))
            : view.Figures.Measures.FirstOrDefault(m => m.Key == shift.Id) is { } measure ? (measure.Value, measure.IsHidden) : ((decimal?)null, false);
        var then = shift.Published;
        var nowHidden = shift.Now.IsHidden || then.IsHidden || IsTelling(shift);
        return new(1,
        [
            new(shift.Label), new(Reasons(shift, cells.IsOutside)), cells.Figure(value, isHidden), cells.Figure(then.Value, then.IsHidden),
            value is null || then.Value is null ? new("–") : cells.Figure(value - then.Value, isHidden || then.IsHidden),
            cells.Figure(shift.Now.Value, nowHidden),
        ]);
    }

    /// <summary>Few cases that came or went would be known from the difference.</summary>
    private static bool IsTelling(ReportComparison.Shift shift) =>
        Hiding.IsSmall(shift.Entered + shift.Erased + shift.HandedOn + shift.Changed)
        || (shift.Id.Contains(':', StringComparison.Ordinal) && Hiding.IsSmall((int)Math.Abs((shift.Now.Value ?? 0) - (shift.Published.Value ?? 0))));

    private static string Reasons(ReportComparison.Shift shift, bool isOutside)
    {
        (int Count, string Text)[] all =
        [
            (shift.Entered, "nachträglich erfasst oder übernommen"), (shift.Erased, "gelöscht"), (shift.HandedOn, "an andere Stelle abgegeben"),
            (shift.Changed, "seither abgeschlossen, beantwortet, bewertet oder anders eingeordnet"),
        ];
        var present = all.Where(r => r.Count > 0).ToList();
        if (present.Count == 0)
        {
            return shift.Now.Value == shift.Published.Value ? "Unverändert" : "Öffnungszeiten oder Fristen wurden seither geändert";
        }

        var isCounted = !isOutside || (!shift.Now.IsHidden && !shift.Published.IsHidden && present.TrueForAll(r => !Hiding.IsSmall(r.Count)));
        return string.Join("; ", present.Select(r => isCounted ? $"{Text(r.Count)} Fälle {r.Text}" : $"Fälle {r.Text}"));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
