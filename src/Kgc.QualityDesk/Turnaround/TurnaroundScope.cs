using System.Globalization;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>What figures are about, checked: which offices, received when, of which kind and topic. Every figure and every list of its cases begins here.</summary>
public sealed class TurnaroundScope
{
    /// <summary>What figures can be grouped by.</summary>
    public static IReadOnlyList<string> Groupings { get; } = ["stage", "topic", "office", "district", "advisor", "month"];

    public required int[] Offices { get; init; }

    /// <summary>First day of receipt.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of receipt.</summary>
    public required DateOnly To { get; init; }

    public required string Type { get; init; }

    public required string Topic { get; init; }

    /// <exception cref="RuleBroken">not-allowed, not-found (another office) or input.invalid</exception>
    public static async Task<TurnaroundScope> OfAsync(DeskDb db, TurnaroundFilter filter, Actor by, DateTimeOffset now, CancellationToken cancel)
    {
        var offices = await TurnaroundOffices.OfAsync(db, filter.Office, by, cancel);
        var (from, to) = Check(filter, BerlinTime.DateOf(now));
        return new TurnaroundScope
        {
            Offices = offices, From = from, To = to, Type = filter.Type ?? "", Topic = filter.Topic ?? "",
        };
    }

    /// <summary>Cases of these offices, kind and topic, whenever they came.</summary>
    public IQueryable<Case> Cases(DeskDb db)
    {
        var (offices, type, topic) = (Offices, Type, Topic);
        var cases = db.Cases.AsNoTracking().Where(c => offices.Contains(c.OfficeId));
        cases = type.Length == 0 ? cases.Where(c => c.TermMonths == null) : cases.Where(c => c.TypeCode == type);
        return topic.Length == 0 ? cases : cases.Where(c => c.Topic == topic);
    }

    /// <summary>Those that were received in the period.</summary>
    public IQueryable<Case> Received(DeskDb db)
    {
        var (from, to) = (From.DayNumber, To.DayNumber);
        return Cases(db).Where(c => c.ReceivedDay >= from && c.ReceivedDay <= to);
    }

    private static (DateOnly From, DateOnly To) Check(TurnaroundFilter filter, DateOnly today)
    {
        var fields = new InputFields();
        if (!string.IsNullOrEmpty(filter.GroupBy) && !Groupings.Contains(filter.GroupBy))
        {
            fields.Add("groupBy", $"Gruppieren lässt sich nach: {string.Join(", ", Groupings)}.");
        }

        var to = Day(fields, "to", filter.To) ?? today;
        var from = Day(fields, "from", filter.From) ?? to.AddYears(-1).AddDays(1);
        if (from > to || to == DateOnly.MaxValue)
        {
            fields.Add("to", "Der letzte Tag liegt vor dem ersten.");
        }

        fields.ThrowIfAny();
        return (from, to);
    }

    private static DateOnly? Day(InputFields fields, string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2200)
        {
            return day;
        }

        fields.Add(field, "Bitte geben Sie ein Datum in der Form 2026-01-31 an.");
        return null;
    }
}
