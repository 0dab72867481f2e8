using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Figures whose cases the database can tell by itself.</summary>
internal static class SettledFigures
{
    /// <summary>Null when there is no such figure.</summary>
    public static (string Title, IQueryable<Case> Cases)? Of(DeskDb db, TurnaroundScope scope, Figure figure)
    {
        var received = scope.Received(db);
        return figure.Kind switch
        {
            "all" => ("Eingegangen im Zeitraum", received),
            "open" when figure.Key.Length == 0 => ("Eingegangen im Zeitraum, noch ohne Antwort", received.Where(c => c.SettledAt == null)),
            "settled" => ("Eingegangen im Zeitraum und beantwortet oder ohne Antwort abgeschlossen", received.Where(c => c.SettledAt != null)),
            "in-time" => ("Eingegangen im Zeitraum, innerhalb der Frist beantwortet", received.Where(c => c.AnsweredInTime == true)),
            "late" => ("Eingegangen im Zeitraum, nach der Frist beantwortet", received.Where(c => c.AnsweredInTime == false)),
            "stage" when figure.Stage is { } stage => InStage(received, stage),
            "topic" => ($"Eingegangen im Zeitraum, Thema: {Named(figure.Key, "ohne")}", received.Where(c => c.Topic == Known(figure.Key))),
            "district" => ($"Eingegangen im Zeitraum, Landkreis: {Named(figure.Key, "ohne")}", received.Where(c => c.DistrictKey == Known(figure.Key))),
            "office" => ($"Eingegangen im Zeitraum, Stelle: {figure.Key}", received.Where(c => c.Office!.Code == figure.Key)),
            "month" or "month-open" or "month-late" or "month-in-time" => InMonth(received, figure),
            "week-in" or "week-out" or "week-open" => InWeek(db, scope, figure),
            _ => null,
        };
    }

    private static (string, IQueryable<Case>)? InStage(IQueryable<Case> received, Stage stage)
    {
        var title = $"Eingegangen im Zeitraum, im Abschnitt {stage.German()} gewesen";
        return stage switch
        {
            Stage.Intake => (title, received.Where(c => c.IntakeMinutes != null || (c.ClosedAt == null && c.Stage == Stage.Intake && c.RunningHolder != Holder.Closed))),
            Stage.Review => (title, received.Where(c => c.ReviewMinutes != null || (c.ClosedAt == null && c.Stage == Stage.Review && c.RunningHolder != Holder.Closed))),
            Stage.Response => (title, received.Where(c => c.ResponseMinutes != null || (c.ClosedAt == null && c.Stage == Stage.Response && c.RunningHolder != Holder.Closed))),
            _ => null,
        };
    }

    private static (string, IQueryable<Case>)? InMonth(IQueryable<Case> received, Figure figure)
    {
        if (!DateOnly.TryParseExact(figure.Key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            return null;
        }

        var (from, to) = (first.DayNumber, first.AddMonths(1).DayNumber);
        var cases = received.Where(c => c.ReceivedDay >= from && c.ReceivedDay < to);
        var month = first.ToString("MM.yyyy", CultureInfo.InvariantCulture);
        return figure.Kind switch
        {
            "month-open" => ($"Eingegangen im Monat {month}, noch ohne Antwort", cases.Where(c => c.SettledAt == null)),
            "month-late" => ($"Eingegangen im Monat {month}, nach der Frist beantwortet", cases.Where(c => c.AnsweredInTime == false)),
            "month-in-time" => ($"Eingegangen im Monat {month}, innerhalb der Frist beantwortet", cases.Where(c => c.AnsweredInTime == true)),
            _ => ($"Eingegangen im Monat {month}", cases),
        };
    }

    private static (string, IQueryable<Case>)? InWeek(DeskDb db, TurnaroundScope scope, Figure figure)
    {
        if (!DateOnly.TryParseExact(figure.Key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday))
        {
            return null;
        }

        var (from, to) = (Math.Max(monday.DayNumber, scope.From.DayNumber), Math.Min(monday.DayNumber + 6, scope.To.DayNumber));
        var week = monday.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
        return figure.Kind switch
        {
            "week-in" => ($"Eingegangen in der Woche vom {week}", scope.Cases(db).Where(c => c.ReceivedDay >= from && c.ReceivedDay <= to)),
            "week-out" => ($"Beantwortet oder abgeschlossen in der Woche vom {week}", scope.Cases(db).Where(c => c.SettledDay >= from && c.SettledDay <= to)),
            _ => ($"Ohne Antwort am Ende der Woche vom {week}", scope.Cases(db).Where(c => c.ReceivedDay <= to && (c.SettledDay == null || c.SettledDay > to))),
        };
    }

    private static string? Known(string key) => key.Length == 0 ? null : key;

    private static string Named(string key, string none) => key.Length == 0 ? none : key;
}
