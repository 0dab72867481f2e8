using System.Collections.Concurrent;
using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>
/// What can honestly be said on receipt: after how many working days 80 % of like questions had their first answer. Like are those of
/// the same office and topic in the last twelve months, else all of the office; those that wait still count with what they have waited.
/// </summary>
public sealed class HonestPromise(HonestPromise.Book book)
{
    /// <summary>So many of the like questions must have been answered, or nothing is said.</summary>
    public const int LeastSample = 30;

    private const double Share = 0.8;

    /// <summary>What was found a moment ago, so that a rush of questions does not count the same year again and again.</summary>
    public sealed class Book
    {
        internal static readonly TimeSpan Keeps = TimeSpan.FromMinutes(1);

        internal ConcurrentDictionary<(int Office, string Topic), (DateTimeOffset At, string Text)> Known { get; } = new();
    }

    /// <summary>A sentence, or null while too few like questions are known.</summary>
    public async Task<string?> OfAsync(DeskDb db, int officeId, OfficeClock clock, string? topic, DateTimeOffset now, CancellationToken cancel)
    {
        var key = (officeId, topic ?? "");
        if (book.Known.TryGetValue(key, out var known) && now >= known.At && now - known.At < Book.Keeps)
        {
            return known.Text;
        }

        var days = (topic is null ? null : await DaysAsync(db, officeId, clock, topic, now, cancel)) ?? await DaysAsync(db, officeId, clock, null, now, cancel);
        if (days is null)
        {
            return null;
        }

        book.Known[key] = (now, Sentence(days.Value));
        return Sentence(days.Value);
    }

    /// <summary>The 80 % quantile in working days; null when fewer than <see cref="LeastSample"/> are answered, or too many wait to tell.</summary>
    public static double? Days(Durations durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        return durations.Count - durations.Open < LeastSample ? null : durations.Curve().Quantile(Share) / WorkingDayUnit.Minutes;
    }

    /// <summary>To a tenth of a working day (48 office minutes): whole days would promise more than 80 %.</summary>
    public static string Sentence(double days)
    {
        var told = Math.Max(0.1, Math.Round(days, 1));
        var text = told.ToString("0.#", CultureInfo.GetCultureInfo("de-DE"));
        return $"80 % der Fragen wie Ihrer sind nach {text} {(told is 1 ? "Arbeitstag" : "Arbeitstagen")} beantwortet.";
    }

    private static async Task<double?> DaysAsync(DeskDb db, int officeId, OfficeClock clock, string? topic, DateTimeOffset now, CancellationToken cancel)
    {
        var since = BerlinTime.DateOf(now).AddYears(-1).DayNumber;
        var like = db.Cases.Where(c => c.OfficeId == officeId && c.ReceivedDay >= since && c.TermMonths == null && c.TypeCode == CaseType.QualityQuestion);
        like = topic is null ? like : like.Where(c => c.Topic == topic);
        var durations = new Durations();
        await new MeasureCases(db, new Dictionary<int, OfficeClock> { [officeId] = clock }).RunAsync(
            // Closed without an answer (a duplicate, withdrawn): nobody waited for one.
            like.Where(c => c.AnsweredInTime != null), like, null, now, (one, _) => durations.Add(one.Turnaround, one.IsSettled), cancel);
        return Days(durations);
    }
}
