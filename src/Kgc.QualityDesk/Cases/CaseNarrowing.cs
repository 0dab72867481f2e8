using System.Globalization;
using Kgc.QualityDesk.Conditions;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Search;

namespace Kgc.QualityDesk.Cases;

/// <summary>A filter that was checked, as conditions of a query.</summary>
internal sealed class CaseNarrowing
{
    private readonly DeskDb _db;
    private readonly CaseConditions _conditions;
    private readonly CaseFilter _filter;
    private readonly Actor _by;

    private CaseNarrowing(DeskDb db, CaseConditions conditions, CaseFilter filter, Actor by) => (_db, _conditions, _filter, _by) = (db, conditions, filter, by);

    public required string Sort { get; init; }

    public required int Limit { get; init; }

    private DateTimeOffset? From { get; init; }

    private DateTimeOffset? To { get; init; }

    private int Places { get; init; }

    /// <exception cref="RuleBroken">input.invalid with every field at once</exception>
    public static CaseNarrowing Of(DeskDb db, CaseConditions conditions, CaseFilter filter, Actor by)
    {
        var fields = new InputFields();
        var sort = string.IsNullOrEmpty(filter.Sort) ? CaseList.Sorts[0] : filter.Sort;
        Ensure(fields, CaseList.Sorts.Contains(sort), "sort", $"Sortieren lässt sich nach: {string.Join(", ", CaseList.Sorts)}.");
        var limit = PageLimit.Read(fields, filter.Limit);
        Ensure(fields, string.IsNullOrEmpty(filter.Stage) || Words.TryParse<Stage>(filter.Stage, out _), "stage", "Diesen Abschnitt gibt es nicht.");
        Ensure(fields, string.IsNullOrEmpty(filter.Status) || Words.TryParse<CaseStatus>(filter.Status, out _), "status", "Diesen Stand gibt es nicht.");
        var places = SearchPlaces.Of(filter.Kind);
        Ensure(fields, places > 0, "kind", $"Gesucht wird in: {string.Join(", ", SearchPlaces.Kinds.Select(k => k.Kind))}.");
        var (from, to) = (Day(fields, "from", filter.From), Day(fields, "to", filter.To));
        Ensure(fields, from is null || to is null || from <= to, "to", "Der letzte Tag liegt vor dem ersten.");
        fields.ThrowIfAny();
        return new CaseNarrowing(db, conditions, filter, by)
        {
            Sort = sort, Limit = limit, Places = places, From = Midnight(from), To = Midnight(to?.AddDays(1)),
        };
    }

    /// <summary>Reads what the filter names, once for all parts of a list.</summary>
    /// <exception cref="RuleBroken">condition.invalid with the place, not-allowed for a condition of whoever advises nobody</exception>
    public async Task<Func<IQueryable<Case>, IQueryable<Case>>> ReadAsync(CancellationToken cancel)
    {
        var words = string.IsNullOrWhiteSpace(_filter.Q) ? null : await new FindWords(_db, _by, Places).ReadAsync(_filter.Q, cancel);
        var holds = string.IsNullOrWhiteSpace(_filter.Condition) ? null : await _conditions.HoldingAsync(_filter.Condition, _by, cancel);
        return cases =>
        {
            cases = Dated(Classified(cases));
            cases = Sort.EndsWith(CaseList.FollowUp, StringComparison.Ordinal) ? cases.AdvisedBy(_by).Where(c => c.FollowUpOn != null) : cases;
            cases = words is null ? cases : words(cases);
            return holds is null ? cases : cases.AdvisedBy(_by).Where(holds);
        };
    }

    private IQueryable<Case> Classified(IQueryable<Case> cases)
    {
        if (!string.IsNullOrEmpty(_filter.Office))
        {
            var code = _filter.Office;
            cases = cases.Where(c => c.OfficeId == _db.Offices.Where(o => o.Code == code).Max(o => (int?)o.Id));
        }

        if (Words.TryParse<Stage>(_filter.Stage, out var stage))
        {
            cases = cases.Where(c => c.Stage == stage);
        }

        if (Words.TryParse<CaseStatus>(_filter.Status, out var status))
        {
            cases = cases.Where(c => c.Status == status);
        }

        if (!string.IsNullOrEmpty(_filter.Type))
        {
            cases = cases.Where(c => c.TypeCode == _filter.Type);
        }

        if (!string.IsNullOrEmpty(_filter.Topic))
        {
            cases = cases.Where(c => c.Topic == _filter.Topic);
        }

        return OfAdvisor(cases);
    }

    private IQueryable<Case> Dated(IQueryable<Case> cases)
    {
        var (from, to) = (From, To);
        cases = from is null ? cases : cases.Where(c => c.ReceivedAt >= from);
        return to is null ? cases : cases.Where(c => c.ReceivedAt < to);
    }

    private IQueryable<Case> OfAdvisor(IQueryable<Case> cases)
    {
        if (string.IsNullOrWhiteSpace(_filter.Advisor))
        {
            return cases;
        }

        var email = _filter.Advisor.Trim().ToUpperInvariant();
        return _filter.Advisor switch
        {
            "me" => cases.Where(c => c.AdvisorId == _by.PersonId),
            "none" => cases.Where(c => c.AdvisorId == null),
            _ => cases.Where(c => c.AdvisorId == _db.Users.Where(p => p.NormalizedEmail == email).Max(p => (int?)p.Id)),
        };
    }

    private static void Ensure(InputFields fields, bool holds, string field, string message)
    {
        if (!holds)
        {
            fields.Add(field, message);
        }
    }

    private static DateTimeOffset? Midnight(DateOnly? day) => day is null ? null : BerlinTime.At(day.Value, TimeOnly.MinValue).ToUniversalTime();

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
}
