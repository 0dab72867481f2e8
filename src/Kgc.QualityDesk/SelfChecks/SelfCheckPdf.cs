using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Reports;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>A result as a tagged PDF. The same result is the same bytes; the code is not in it, for paper lies about.</summary>
public static class SelfCheckPdf
{
    public static byte[] Write(SelfCheckRun run, StageProfile profile, IReadOnlyDictionary<string, string> names, StageComparison? comparison)
    {
        var day = BerlinTime.DateOf(run.ChangedAt);
        List<ReportDocument.Section> sections =
        [
            new("hint", "Was dieser Selbstcheck ist", [SelfCheckRules.NotEvidence, "Es gibt keine Gesamtnote. „Weiß nicht“ und „trifft nicht zu“ zählen nicht als null."], null),
            new("profile", "Profil", [], Table("Profil", ["Kriterium", "Ihre Einschätzung"], profile.Lines.Select(l => (l.Criterion.Name, Said(l))))),
            new("steps", "Nächste Schritte", run.Steps.Count == 0 ? ["Noch keine gewählt."] : [.. run.Steps.OrderBy(s => s.Position).Select(s => Plain($"{N(s.Position)}. {s.Text}"))], null),
        ];
        if (profile.Lines.Where(l => l.Note is not null).ToList() is { Count: > 0 } notes)
        {
            sections.Add(new("notes", "Notizen", [], Table("Notizen", ["Kriterium", "Notiz"], notes.Select(l => (l.Criterion.Name, Plain(l.Note!))))));
        }

        if (comparison is not null)
        {
            sections.Add(new("comparison", "Vergleich mit dem früheren Selbstcheck", [], Table("Vergleich", ["Kriterium", "Früher, jetzt, Veränderung"],
                comparison.Lines.Select(l => (l.Name, $"{l.Before}; {l.After}; {l.Words}")))));
        }

        return ReportPdf.Write(new ReportDocument(run.Alias is { } alias ? Plain($"Selbstcheck: {alias}") : "Selbstcheck", Facts(run, profile, names, day), sections, false, day)
        {
            FactsCaption = "Angaben zum Selbstcheck",
        });
    }

    private static List<(string, string)> Facts(SelfCheckRun run, StageProfile profile, IReadOnlyDictionary<string, string> names, DateOnly day)
    {
        string Name(string? code) => code is null ? "keine Angabe" : names.GetValueOrDefault(code, code);
        return
        [
            ("Stand", day.ToString("d. MMMM yyyy", CultureInfo.GetCultureInfo("de-DE"))), ("Kriterien", profile.Edition.Name),
            ("Umfang", run.IsShort ? "kurzer Durchgang" : "alle Kriterien"), ("Ort", Name(run.DistrictKey ?? run.Office?.Code)), ("Lebenswelt", Name(run.Setting)),
            ("Zielgruppe", Name(run.TargetGroup)), ("Phase", Name(run.Phase)),
        ];
    }

    private static string Said(StageProfile.Line line) => Plain(line.Detail is { } detail ? $"{line.Words}: {detail}" : line.Words);

    /// <summary>On one line: the layout breaks lines by itself.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static ReportDocument.Table Table(string caption, IReadOnlyList<string> columns, IEnumerable<(string Name, string Text)> rows) =>
        new(caption, columns, 2, [.. rows.Select(r => new ReportDocument.Row(1, [new(r.Name), new(r.Text)]))]);

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
