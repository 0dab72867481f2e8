using System.Globalization;
using Kgc.QualityDesk.Audit;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Reports;

/// <summary>
/// Case data for own evaluation. Who may not see whose cases they are gets them without; every export is in the audit log before
/// its first byte leaves, also one that is broken off.
/// </summary>
public sealed class ExportCases(DeskDb db, Desk desk, CaseConditions conditions)
{
    /// <exception cref="RuleBroken">not-allowed, not-found for another office, input.invalid, condition.invalid, condition.too-slow</exception>
    public async Task<CaseExport> BeginAsync(ExportFilter filter, Actor by, CancellationToken cancel)
    {
        var isIdentity = filter.Identity == true;
        if (isIdentity ? !by.Is(Roles.Supervisor) : !by.Is(Roles.Advisor) && !by.Is(Roles.Supervisor))
        {
            throw new RuleBroken("not-allowed");
        }

        var (from, to) = Period(filter);
        var offices = await OfficesAsync(filter.Office, by, cancel);
        var cases = db.Cases.AsNoTracking().Where(c => offices.Contains(c.OfficeId) && c.ReceivedAt >= from && c.ReceivedAt < to);
        var hasCondition = !string.IsNullOrWhiteSpace(filter.Condition);
        cases = hasCondition ? await conditions.MatchingAsync(cases, filter.Condition!, by, cancel) : cases.AdvisedBy(by);
        var count = hasCondition ? await QueryPatience.RunAsync(db, wait => cases.CountAsync(wait), cancel) : await cases.CountAsync(cancel);
        await desk.ChangeAsync(now =>
        {
            db.Audit(by, now, AuditKinds.CasesExported, "export", Detail(filter, isIdentity, count), null);
            return Task.CompletedTask;
        }, cancel);
        return new CaseExport(cases, count, hasCondition, isIdentity);
    }

    private async Task<int[]> OfficesAsync(string? code, Actor by, CancellationToken cancel)
    {
        var own = by.OfficeIds.ToArray();
        return string.IsNullOrEmpty(code) ? own
            : await db.Offices.Where(o => o.Code == code && own.Contains(o.Id)).Select(o => o.Id).ToArrayAsync(cancel) is [var found] ? [found]
            : throw new RuleBroken("not-found");
    }

    private static (DateTimeOffset From, DateTimeOffset To) Period(ExportFilter filter)
    {
        var fields = new InputFields();
        var (from, to) = (Day(fields, "from", filter.From) ?? new DateOnly(1900, 1, 1), Day(fields, "to", filter.To) ?? new DateOnly(2200, 12, 31));
        if (from > to)
        {
            fields.Add("to", "Der letzte Tag liegt vor dem ersten.");
        }

        fields.ThrowIfAny();
        return (BerlinTime.At(from, TimeOnly.MinValue).ToUniversalTime(), BerlinTime.At(to.AddDays(1), TimeOnly.MinValue).ToUniversalTime());
    }

    private static DateOnly? Day(InputFields fields, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200)
        {
            return day;
        }

        fields.Add(field, "Bitte geben Sie ein Datum in der Form 31.01.2026 oder 2026-01-31 an.");
        return null;
    }

    /// <summary>A condition may name people, so the log keeps its length only as far as it must.</summary>
    private static string Detail(ExportFilter filter, bool isIdentity, int count)
    {
        var condition = string.IsNullOrWhiteSpace(filter.Condition) ? "–" : filter.Condition.Trim();
        return string.Create(CultureInfo.InvariantCulture,
            $"{count} Fälle, {(isIdentity ? "mit" : "ohne")} Identität, Stelle {Or(filter.Office, "alle eigenen")}, Eingang {Or(filter.From, "–")} bis {Or(filter.To, "–")}, Bedingung {(condition.Length <= 700 ? condition : condition[..700] + " …")}");
    }

    private static string Or(string? text, string other) => string.IsNullOrWhiteSpace(text) ? other : text.Trim() is var trimmed && trimmed.Length <= 40 ? trimmed : trimmed[..40];
}
