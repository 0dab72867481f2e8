using System.Globalization;
using Kgc.QualityDesk.Deadlines;

namespace Kgc.QualityDesk.Offices;

/// <summary>Puts a change into an office's rows and tells in German what it did. Refuses what makes no calendar, every error at once.</summary>
internal sealed class CalendarDraft(Office office)
{
    public const int MostPromisedDays = 60;
    private const int MostYearlyDays = 60;
    private const int MostDatedDays = 500;
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private readonly InputFields fields = new();
    private readonly List<object> removed = [];
    private readonly List<string> words = [];

    /// <summary>Rows that the calendar no longer has.</summary>
    public IReadOnlyList<object> Removed => removed;

    /// <summary>German sentences, one for each part of the change.</summary>
    public IReadOnlyList<string> Words => words;

    /// <exception cref="RuleBroken">input.invalid with fields</exception>
    public void Apply(CalendarChange change)
    {
        Remove(change.RemoveClosingDay);
        Add(change.AddClosingDay);
        Open(change.OpeningHours);
        Promise(change.NormalDays, change.UrgentDays);
        fields.ThrowIfAny();
        if (words.Count == 0)
        {
            throw RuleBroken.Field("change", "Es ist nichts angegeben, was sich am Kalender ändert.");
        }
    }

    private void Add(CalendarChange.Day? day)
    {
        if (day is null)
        {
            return;
        }

        var why = fields.Required("reason", day.Reason, CalendarChange.ReasonLength, "Bitte geben Sie einen Grund an, zum Beispiel Betriebsausflug.").ReplaceLineEndings(" ");
        if (day.Date is not { } date || date.Year is < FirstYear or > LastYear)
        {
            fields.Add("day", day.Date is null ? "Bitte geben Sie den Tag an." : $"Bitte geben Sie einen Tag in den Jahren {FirstYear} bis {LastYear} an.");
            return;
        }

        int? year = day.Yearly ? null : date.Year;
        if (office.ClosingDays.Exists(d => d.Month == date.Month && d.Day == date.Day && (d.Year is null || d.Year == year)))
        {
            fields.Add("day", "Dieser Tag ist bereits ein Schließtag.");
        }
        else if (office.ClosingDays.Count(d => d.Year is null == day.Yearly) >= (day.Yearly ? MostYearlyDays : MostDatedDays))
        {
            fields.Add("day", "Mehr Schließtage kann der Kalender nicht aufnehmen. Bitte entfernen Sie zuerst einen anderen.");
        }

        office.ClosingDays.Add(new OfficeClosingDay { OfficeId = office.Id, Year = year, Month = date.Month, Day = date.Day, Reason = why });
        words.Add(day.Yearly ? $"Jedes Jahr am {GermanDates.DayAndMonth(date)} ist die Stelle geschlossen ({why})." : $"Am {GermanDates.Long(date)}, ist die Stelle geschlossen ({why}).");
    }

    private void Remove(CalendarChange.Day? day)
    {
        if (day is null)
        {
            return;
        }

        var found = day.Date is { } date
            ? office.ClosingDays.Find(d => d.Month == date.Month && d.Day == date.Day && d.Year == (day.Yearly ? null : date.Year))
            : null;
        if (found is null)
        {
            throw new RuleBroken("not-found");
        }

        office.ClosingDays.Remove(found);
        removed.Add(found);
        words.Add(found.Year is null
            ? $"Der Schließtag jedes Jahr am {GermanDates.DayAndMonth(day.Date!.Value)} ({found.Reason}) entfällt."
            : $"Der Schließtag am {GermanDates.Long(day.Date!.Value)} ({found.Reason}), entfällt.");
    }

    private void Open(IReadOnlyList<CalendarChange.Hours>? week)
    {
        if (week is null)
        {
            return;
        }

        var open = new Dictionary<DayOfWeek, OpeningHours>();
        foreach (var day in week.Where(day => !string.IsNullOrWhiteSpace(day.From) || !string.IsNullOrWhiteSpace(day.To)))
        {
            if (Read(day) is { } hours && !open.TryAdd(day.Weekday, hours))
            {
                fields.Add(Field(day), "Dieser Wochentag steht zweimal in der Liste.");
            }
        }

        if (open.Count == 0 && fields.Errors.Count == 0)
        {
            fields.Add("openingHours", "Mindestens ein Wochentag muss geöffnet sein.");
        }

        if (fields.Errors.Count == 0)
        {
            Replace(open);
        }
    }

    private void Replace(Dictionary<DayOfWeek, OpeningHours> open)
    {
        foreach (var row in office.OpeningHours.FindAll(row => !open.ContainsKey(row.Weekday)))
        {
            office.OpeningHours.Remove(row);
            removed.Add(row);
        }

        foreach (var (weekday, hours) in open)
        {
            if (office.OpeningHours.Find(row => row.Weekday == weekday) is { } row)
            {
                (row.From, row.To) = (hours.From, hours.To);
            }
            else
            {
                office.OpeningHours.Add(new OfficeOpeningHours { OfficeId = office.Id, Weekday = weekday, From = hours.From, To = hours.To });
            }
        }

        var days = open.OrderBy(day => ((int)day.Key + 6) % 7).Select(day => $"{GermanDates.Weekday(day.Key)} {Time(day.Value.From)} bis {Time(day.Value.To)} Uhr");
        words.Add($"Die Öffnungszeiten sind: {string.Join(", ", days)}.");
    }

    private void Promise(int? normal, int? urgent)
    {
        if (normal is null && urgent is null)
        {
            return;
        }

        var (normalDays, urgentDays) = (normal ?? office.NormalDays, urgent ?? office.UrgentDays);
        if (normalDays is < 1 or > MostPromisedDays)
        {
            fields.Add("normalDays", $"Bitte geben Sie 1 bis {MostPromisedDays} Arbeitstage an.");
        }

        if (urgentDays < 1 || urgentDays > normalDays)
        {
            fields.Add("urgentDays", "Bitte geben Sie mindestens 1 und höchstens so viele Arbeitstage an wie für andere Anfragen.");
        }

        words.Add($"Antworten sind innerhalb von {GermanDates.WithinWorkingDays(normalDays)} zugesagt (bisher {office.NormalDays}), "
            + $"dringende innerhalb von {GermanDates.WithinWorkingDays(urgentDays)} (bisher {office.UrgentDays}).");
        (office.NormalDays, office.UrgentDays) = (normalDays, urgentDays);
    }

    private OpeningHours? Read(CalendarChange.Hours day)
    {
        if (!TryRead(day.From, out var from) || !TryRead(day.To, out var to))
        {
            fields.Add(Field(day), $"{GermanDates.Weekday(day.Weekday)}: Bitte geben Sie beide Zeiten in der Form 8:00 an, oder keine.");
            return null;
        }

        if (to <= from)
        {
            fields.Add(Field(day), $"{GermanDates.Weekday(day.Weekday)}: Die Stelle muss nach dem Öffnen schließen.");
            return null;
        }

        return new OpeningHours(from, to);
    }

    private static bool TryRead(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text?.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string Field(CalendarChange.Hours day) => $"openingHours.{day.Weekday.ToString().ToLowerInvariant()}";

    private static string Time(TimeOnly time) => FormattableString.Invariant($"{time.Hour}:{time.Minute:00}");
}
