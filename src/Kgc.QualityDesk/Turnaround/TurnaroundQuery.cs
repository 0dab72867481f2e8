using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.Offices;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Turnaround;

/// <summary>Turnaround for supervisors (office and per advisor) and advisors (office totals and their own figures).</summary>
public sealed class TurnaroundQuery(DeskDb db, OfficeCalendars calendars, TimeProvider time)
{
    public static IReadOnlyList<string> Groupings { get; } = ["stage", "topic", "district", "advisor", "month"];

    /// <exception cref="RuleBroken">not-allowed, not-found (another office) or input.invalid</exception>
    public async Task<TurnaroundReport> RunAsync(TurnaroundFilter filter, Actor by, CancellationToken cancel)
    {
        var offices = await TurnaroundOffices.OfAsync(db, filter.Office, by, cancel);
        var now = time.Now();
        var (from, to) = Check(filter, BerlinTime.DateOf(now));
        var (begin, end) = (BerlinTime.At(from, TimeOnly.MinValue).ToUniversalTime(), BerlinTime.At(to.AddDays(1), TimeOnly.MinValue).ToUniversalTime());
        var type = filter.Type ?? "";
        var cases = await new MeasureCases(db, calendars).RunAsync(c => offices.Contains(c.OfficeId) && c.ReceivedAt >= begin && c.ReceivedAt < end
            && (type == "" ? c.TermMonths == null : c.TypeCode == type), now, cancel);
        return new TurnaroundReport(filter.Office, from, to, filter.GroupBy,
            TurnaroundGroups.Of("", "Gesamt", cases), await GroupsAsync(cases, filter.GroupBy, by, cancel));
    }

    private async Task<IReadOnlyList<TurnaroundReport.Group>> GroupsAsync(
        IReadOnlyList<MeasuredCase> cases, string? groupBy, Actor by, CancellationToken cancel) => groupBy switch
    {
        "stage" => TurnaroundGroups.ByStage(cases),
        "month" => TurnaroundGroups.By(cases, TurnaroundGroups.MonthOf, new Dictionary<string, string>(), ""),
        "topic" => TurnaroundGroups.By(cases, c => c.Topic, await db.Terms.AsNoTracking().Where(t => t.Kind == TermKind.Topic)
            .ToDictionaryAsync(t => t.Code, t => t.Name, cancel), "Ohne Thema"),
        "district" => TurnaroundGroups.By(cases, c => c.DistrictKey, await db.Districts.AsNoTracking()
            .ToDictionaryAsync(d => d.Key, d => d.Name, cancel), "Ohne Landkreis"),
        "advisor" => await ByAdvisorAsync(cases, by, cancel),
        _ => [],
    };

    /// <summary>Supervisors see everybody; an advisor compares with nobody but the office.</summary>
    private async Task<IReadOnlyList<TurnaroundReport.Group>> ByAdvisorAsync(IReadOnlyList<MeasuredCase> cases, Actor by, CancellationToken cancel)
    {
        var seen = cases.Where(c => by.Supervises(c.OfficeId) || c.AdvisorId == by.PersonId).ToList();
        var ids = seen.Select(c => c.AdvisorId).OfType<int>().ToHashSet();
        var people = await db.Users.AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Email, p.DisplayName }).ToListAsync(cancel);
        var emails = people.ToDictionary(p => p.Id, p => p.Email!);
        return TurnaroundGroups.By(seen, c => c.AdvisorId is { } id ? emails[id] : null,
            people.ToDictionary(p => p.Email!, p => p.DisplayName), "Ohne Beratungsperson");
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
