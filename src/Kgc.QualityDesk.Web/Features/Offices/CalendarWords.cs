using System.Globalization;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Web.Features.Offices;

/// <summary>A preview of the calendar in German sentences.</summary>
public static class CalendarWords
{
    public static string Saved(CalendarPreview saved) => saved.Moved.Count == 0
        ? "Der Kalender ist geändert. Kein Termin hat sich verschoben."
        : string.Create(CultureInfo.InvariantCulture, $"Der Kalender ist geändert. {Cases(saved.Moved.Count)} {(saved.Moved.Count == 1 ? "hat" : "haben")} einen neuen Termin.");

    public static string Summary(CalendarPreview preview) => preview.Moved.Count == 0
        ? string.Create(CultureInfo.InvariantCulture, $"Kein Termin verschiebt sich. {Cases(preview.OpenCases)} mit laufender Frist {(preview.OpenCases == 1 ? "bleibt" : "bleiben")}, wie {(preview.OpenCases == 1 ? "er ist" : "sie sind")}.")
        : string.Create(CultureInfo.InvariantCulture, $"{preview.Moved.Count} von {preview.OpenCases} offenen Fällen mit laufender Frist {(preview.Moved.Count == 1 ? "bekommt" : "bekommen")} einen anderen Termin.");

    /// <summary>Who is told, one sentence each; nothing about what does not happen.</summary>
    public static IEnumerable<string> Consequences(CalendarPreview preview)
    {
        if (preview.Told > 0)
        {
            yield return preview.Told == 1 ? "1 Person erhält eine E-Mail mit dem alten und dem neuen Termin." : $"{preview.Told} Personen erhalten eine E-Mail mit dem alten und dem neuen Termin.";
        }

        if (preview.ToldByHand > 0)
        {
            yield return preview.ToldByHand == 1
                ? "Zu 1 Fall ist keine E-Mail-Adresse bekannt: Es entsteht eine Aufgabe, die Person anzurufen oder ihr zu schreiben."
                : $"Zu {preview.ToldByHand} Fällen ist keine E-Mail-Adresse bekannt: Es entstehen Aufgaben, die Personen anzurufen oder ihnen zu schreiben.";
        }

        if (preview.SameDay > 0)
        {
            yield return $"{Cases(preview.SameDay)} {(preview.SameDay == 1 ? "behält" : "behalten")} den Tag, nur die Uhrzeit ändert sich; darüber geht keine E-Mail hinaus.";
        }

        if (preview.Moved.Count(m => m.WasOverdue) is > 0 and var overdue)
        {
            yield return $"{Cases(overdue)} {(overdue == 1 ? "war" : "waren")} nach dem alten Termin schon überfällig. Die erste Zusage und der alte Termin bleiben im Verlauf stehen.";
        }
    }

    public static IEnumerable<string> Notes(MovedCase moved)
    {
        if (moved.IsPaused)
        {
            yield return "Frist ruht, Termin nach heutigem Stand";
        }

        if (moved.WasOverdue)
        {
            yield return "war schon überfällig";
        }

        if (moved.IsWithdrawn)
        {
            yield return "zurückgezogen, keine Mitteilung";
        }
        else if (moved.IsTold && !moved.HasMail)
        {
            yield return "ohne E-Mail-Adresse";
        }
    }

    /// <summary>The day; with the time where only that changes.</summary>
    public static string Due(DateTimeOffset due, MovedCase moved) =>
        GermanDates.Long(BerlinTime.DateOf(due)) + (moved.OldDay == moved.NewDay ? $", {GermanDates.Time(due)}" : "");

    private static string Cases(int count) => count switch
    {
        0 => "Kein offener Fall",
        1 => "1 offener Fall",
        _ => string.Create(CultureInfo.InvariantCulture, $"{count} offene Fälle"),
    };
}
