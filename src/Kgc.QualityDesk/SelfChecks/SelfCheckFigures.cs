using System.Globalization;
using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Deadlines;
using Kgc.QualityDesk.People;
using Kgc.QualityDesk.Reports;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.SelfChecks;

/// <summary>
/// Counts of an office's self-checks, for those who advise there. One office and one year at a time: sums over both would give small
/// counts away by subtraction. A run belongs to the Land that it names; one that names none is counted nowhere.
/// </summary>
public sealed class SelfCheckFigures(DeskDb db, SelfCheckCatalogue catalogue, TimeProvider time)
{
    public const int FirstYear = 2020;

    private sealed record Said(string Edition, string Criterion, AnswerKind Kind, int? Stage, int Count);

    /// <param name="office">code; the first own office without it</param>
    /// <param name="year">this year without it</param>
    /// <param name="by">who asks</param>
    /// <param name="cancel">gives up</param>
    /// <exception cref="RuleBroken">not-allowed, not-found (another office) or input.invalid</exception>
    public async Task<SelfCheckBoard> RunAsync(string? office, int? year, Actor by, CancellationToken cancel)
    {
        var own = await OfficesAsync(by, cancel);
        var (id, code) = string.IsNullOrEmpty(office) ? own[0] : own.FirstOrDefault(o => o.Code == office);
        var asked = year ?? BerlinTime.DateOf(time.Now()).Year;
        if (code is null)
        {
            throw new RuleBroken("not-found");
        }

        if (asked < FirstYear || asked > BerlinTime.DateOf(time.Now()).Year)
        {
            throw RuleBroken.Field("year", string.Create(CultureInfo.InvariantCulture, $"Bitte wählen Sie ein Jahr ab {FirstYear} bis heute."));
        }

        var runs = Runs(id, asked);
        var begun = await runs.Select(r => new { r.CreatedAt, r.Edition }).ToListAsync(cancel);
        if (begun.Count < Hiding.Threshold)
        {
            return new SelfCheckBoard(code, asked, null, [], [], []);
        }

        int[] quarters = [.. Enumerable.Range(0, 4).Select(q => begun.Count(b => (BerlinTime.DateOf(b.CreatedAt).Month - 1) / 3 == q))];
        return new SelfCheckBoard(code, asked, begun.Count,
            [.. SmallCounts.Hide(begun.Count, quarters).Select((count, i) => new SelfCheckBoard.Quarter(i + 1, count))],
            await StepsAsync(runs, cancel),
            await LaddersAsync(runs, [.. begun.GroupBy(b => b.Edition).Select(g => (g.Key, g.Count()))], begun.Count, cancel));
    }

    /// <summary>The offices that this person may ask about.</summary>
    /// <exception cref="RuleBroken">not-allowed: none</exception>
    public async Task<IReadOnlyList<(int Id, string Code)>> OfficesAsync(Actor by, CancellationToken cancel)
    {
        var offices = await db.Offices.AsNoTracking().OrderBy(o => o.Id).Select(o => new { o.Id, o.Code }).ToListAsync(cancel);
        List<(int, string)> own = [.. offices.Where(o => by.Advises(o.Id)).Select(o => (o.Id, o.Code))];
        return own.Count > 0 ? own : throw new RuleBroken("not-allowed");
    }

    private IQueryable<SelfCheckRun> Runs(int office, int year)
    {
        var (from, to) = (BerlinTime.At(new DateOnly(year, 1, 1), TimeOnly.MinValue).ToUniversalTime(), BerlinTime.At(new DateOnly(year + 1, 1, 1), TimeOnly.MinValue).ToUniversalTime());
        var now = time.Now();
        return db.SelfCheckRuns.AsNoTracking().Where(r => r.OfficeId == office && r.CreatedAt >= from && r.CreatedAt < to && r.ExpiresAt > now
            && r.Answers.Any(a => a.IsAsked && a.Stage != null));
    }

    private async Task<IReadOnlyList<SelfCheckBoard.StepCount>> StepsAsync(IQueryable<SelfCheckRun> runs, CancellationToken cancel)
    {
        var counts = await runs.SelectMany(r => r.Steps).Where(s => s.Criterion != null).GroupBy(s => s.Criterion!)
            .Select(g => new { Criterion = g.Key, Count = g.Count() }).ToListAsync(cancel);
        return [.. counts.Select(c => new SelfCheckBoard.StepCount(c.Criterion, NameOf(c.Criterion), SmallCounts.Shown(c.Count)))
            .OrderByDescending(c => c.Count ?? 0).ThenBy(c => c.Criterion, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<SelfCheckBoard.Ladder>> LaddersAsync(
        IQueryable<SelfCheckRun> runs, IReadOnlyList<(string Edition, int Count)> editions, int all, CancellationToken cancel)
    {
        var said = await runs.SelectMany(r => r.Answers, (r, a) => new { r.Edition, Answer = a }).Where(a => a.Answer.IsAsked)
            .GroupBy(a => new { a.Edition, a.Answer.Criterion, a.Answer.Kind, a.Answer.Stage })
            .Select(g => new Said(g.Key.Edition, g.Key.Criterion, g.Key.Kind, g.Key.Stage, g.Count())).ToListAsync(cancel);
        // An edition with few runs shows nothing, and neither does another one whose count would give it away.
        var shown = SmallCounts.Hide(all, [.. editions.Select(e => e.Count)]);
        return [.. editions.Where((_, i) => shown[i] is not null)
            .SelectMany(e => catalogue.Of(e.Edition).Criteria.Select(c => Ladder(e.Edition, e.Count, c, [.. said.Where(s => s.Edition == e.Edition && s.Criterion == c.Code)])))];
    }

    private static SelfCheckBoard.Ladder Ladder(string edition, int runs, Criterion criterion, IReadOnlyList<Said> said)
    {
        int Of(AnswerKind kind, int? stage) => said.Where(s => s.Kind == kind && s.Stage == stage).Sum(s => s.Count);
        List<int> parts = [.. Enumerable.Range(1, criterion.Stages.Count).Select(stage => Of(AnswerKind.Stage, stage)),
            Of(AnswerKind.Unknown, null), Of(AnswerKind.NotApplicable, null)];
        var counts = SmallCounts.Hide(runs, [.. parts, runs - parts.Sum()]);
        return new SelfCheckBoard.Ladder(edition, criterion.Code, criterion.Name, [.. counts.Take(criterion.Stages.Count)], counts[^3], counts[^2], counts[^1]);
    }

    private string NameOf(string code) => catalogue.Editions.Reverse().Select(e => e.Find(code)?.Name).FirstOrDefault(n => n is not null) ?? code;
}
