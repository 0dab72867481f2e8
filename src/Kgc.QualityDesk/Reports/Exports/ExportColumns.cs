using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Reports;

/// <summary>The columns of an export: heading, width in a workbook, value (text, number, or nothing).</summary>
internal sealed class ExportColumns(IReadOnlyDictionary<(TermKind Kind, string Code), string> terms, IReadOnlyDictionary<(string Office, string Code), string> types)
{
    public static IReadOnlyList<string> Identity { get; } =
        ["Name", "E-Mail", "Einrichtung", "Telefon", "Betreff", "Frage", "Kommentar zur Bewertung", "Beratung"];

    public static IReadOnlyList<string> Plain { get; } =
    [
        "Aktenzeichen", "Stelle", "Vorgangsart", "Kanal", "Kreisschlüssel", "Landkreis", "Themencode", "Thema", "Lebenswelt", "Zielgruppen", "Phase", "Antragsstand",
        "Priorität", "Abschnitt", "Stand", "Eingang", "Zugesagt", "Frist", "Ruht seit", "Erste Antwort", "Letzte Antwort", "Abgeschlossen", "Abschlussgrund", "Zurückgezogen",
        "Durchlaufzeit (Minuten)", "Bearbeitungszeit (Minuten)", "Sichtung (Minuten)", "Fachprüfung (Minuten)", "Antwort (Minuten)",
        "Zeit Beratung (Minuten)", "Zeit Fachprüfung (Minuten)", "Zeit Ratsuchende (Minuten)", "Zeit beantwortet (Minuten)", "Fristgerecht", "Bewertung",
    ];

    public IReadOnlyList<object?> Of(ExportRow row, IEnumerable<string> groups) =>
    [
        row.Number, row.Office, types.GetValueOrDefault((row.Office, row.TypeCode), row.TypeCode), row.Channel.German(), row.DistrictKey, row.District,
        row.Topic, Term(TermKind.Topic, row.Topic), Term(TermKind.Setting, row.Setting),
        string.Join(" | ", groups.Order(StringComparer.Ordinal).Select(g => Term(TermKind.TargetGroup, g))),
        Term(TermKind.Phase, row.Phase), Term(TermKind.ApplicationStage, row.ApplicationStage), row.Priority.German(), row.Stage.German(), row.Status.German(),
        At(row.ReceivedAt), At(row.PromisedAt), At(row.DueAt), At(row.PausedAt), At(row.FirstAnsweredAt), At(row.AnsweredAt), At(row.ClosedAt),
        row.ClosureReason is null ? null : ClosureReasons.German(row.ClosureReason), At(row.WithdrawnAt),
        Number(row.TurnaroundMinutes), Number(row.HandlingMinutes), Number(row.IntakeMinutes), Number(row.ReviewMinutes), Number(row.ResponseMinutes),
        Number(row.DeskMinutes), Number(row.ExpertMinutes), Number(row.ApplicantMinutes), Number(row.ClosedMinutes),
        row.AnsweredInTime is { } inTime ? inTime ? "ja" : "nein" : null, Number(row.Rating),
    ];

    public static IReadOnlyList<object?> Of(ExportRow.Identity who) =>
        [who.Name, who.Email, who.Organisation, who.Phone, who.Subject, who.Body, who.RatingComment, who.Advisor];

    private string? Term(TermKind kind, string? code) => code is null ? null : terms.GetValueOrDefault((kind, code), code);

    /// <summary>As the clock on the wall shows it, in a form that sorts and that spreadsheets read.</summary>
    private static string? At(DateTimeOffset? at) => at is { } instant
        ? BerlinTime.Local(instant).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static object? Number(int? number) => number is { } value ? (decimal)value : null;
}
