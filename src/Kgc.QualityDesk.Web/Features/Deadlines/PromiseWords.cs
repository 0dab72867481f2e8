using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;

namespace Kgc.QualityDesk.Web.Features.Deadlines;

/// <summary>What a promise says, in German.</summary>
public static class PromiseWords
{
    public static string Holds(ServicePromise promise) => promise.Condition.Length == 0 ? "jeden Fall" : promise.Condition;

    /// <summary>„Antwort 10, Erstantwort 2 Arbeitstage; Sichtung 1“.</summary>
    public static string Terms(ServicePromise promise)
    {
        var terms = new List<string> { $"Antwort: {GermanDates.WorkingDays(promise.FinalAnswerDays)}" };
        foreach (var (name, days) in new[]
        {
            ("Erstantwort", promise.FirstAnswerDays), ("Sichtung", promise.IntakeDays), ("Fachprüfung", promise.ReviewDays), ("Abschnitt Antwort", promise.ResponseDays),
        })
        {
            if (days is { } count)
            {
                terms.Add($"{name}: {GermanDates.WorkingDays(count)}");
            }
        }

        return string.Join("; ", terms);
    }

    public static string Alarms(ServicePromise promise)
    {
        List<string> alarms = [];
        if (promise is { WarnDays: { } before, WarnRole: { } warned })
        {
            alarms.Add($"{GermanDates.WorkingDays(before)} vorher: {Roles.German(warned)}");
        }

        if (promise.DueRole is { } told)
        {
            alarms.Add($"am Tag selbst: {Roles.German(told)}");
        }

        if (promise is { EscalateDays: { } after, EscalateRole: { } called })
        {
            alarms.Add($"{GermanDates.WorkingDays(after)} danach: {Roles.German(called)}");
        }

        return alarms.Count == 0 ? "niemand" : string.Join("; ", alarms);
    }
}
