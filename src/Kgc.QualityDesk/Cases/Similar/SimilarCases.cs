using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.People;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Cases.Similar;

/// <summary>
/// Cases like a given one, by the roots of their words, among those that the person advises: the newest of the same kind, the
/// newest of the same topic, and of all the others those that share its rarest words. Whoever sees a case only as its expert gets none.
/// </summary>
public sealed class SimilarCases(DeskDb db, CaseRoots roots)
{
    private const int Newest = 300;
    private const int Shown = 5;
    private const int Voting = 8;
    private const int Suggested = 3;
    private const double Threshold = 0.15;
    private const double SameTopic = 0.05;

    private sealed record Row(int Id, string Number, string Subject, string? Topic, DateTimeOffset ReceivedAt, bool IsAnswered);

    private sealed record About(int Id, string TypeCode, string? Topic, string Subject, string Body);

    public async Task<SimilarFound> FindAsync(string number, Actor by, CancellationToken cancel)
    {
        var about = await db.Cases.AsNoTracking().AdvisedBy(by).Where(c => c.Number == number)
            .Select(c => new About(c.Id, c.TypeCode, c.Topic, c.Subject, c.Body)).SingleOrDefaultAsync(cancel);
        if (about is null)
        {
            return SimilarFound.Nothing;
        }

        var rows = await CandidatesAsync(about, by, cancel);
        var texts = await RootsAsync(rows, cancel);
        var own = roots.Of(about.Id, about.Subject, about.Body);
        var ranked = Rank(about, own, rows, texts);
        return new SimilarFound([.. ranked.Take(Shown)], Topics(about, ranked));
    }

    private async Task<List<Row>> CandidatesAsync(About about, Actor by, CancellationToken cancel)
    {
        List<Row> rows = [];
        foreach (var office in by.OfficeIds.Where(by.Advises).Order())
        {
            var cases = db.Cases.AsNoTracking().Where(c => c.OfficeId == office && c.Id != about.Id);
            rows.AddRange(await NewestAsync(cases.Where(c => c.TypeCode == about.TypeCode), cancel));
            if (about.Topic is { } topic)
            {
                rows.AddRange(await NewestAsync(cases.Where(c => c.Topic == topic), cancel));
            }
        }

        var advised = db.Cases.AsNoTracking().AdvisedBy(by).Where(c => c.Id != about.Id);
        if (await new SharingWords(db).AmongAsync(advised, about.Id, cancel) is { } sharing)
        {
            rows.AddRange(await ReadAsync(sharing, cancel));
        }

        return [.. rows.DistinctBy(r => r.Id)];
    }

    private static Task<List<Row>> NewestAsync(IQueryable<Case> cases, CancellationToken cancel) =>
        ReadAsync(cases.OrderByDescending(c => c.ReceivedAt).ThenByDescending(c => c.Id).Take(Newest), cancel);

    private static Task<List<Row>> ReadAsync(IQueryable<Case> cases, CancellationToken cancel) => cases
        .Where(c => c.ClosureReason != "spam")
        .Select(c => new Row(c.Id, c.Number, c.Subject, c.Topic, c.ReceivedAt, c.FirstAnsweredAt != null)).ToListAsync(cancel);

    private async Task<Dictionary<int, IReadOnlySet<string>>> RootsAsync(List<Row> rows, CancellationToken cancel)
    {
        var unknown = rows.Where(r => roots.Known(r.Id) is null).Select(r => r.Id).ToArray();
        if (unknown.Length > 0)
        {
            var read = await db.Cases.AsNoTracking().Where(c => unknown.Contains(c.Id)).Select(c => new { c.Id, c.Subject, c.Body }).ToListAsync(cancel);
            read.ForEach(c => roots.Of(c.Id, c.Subject, c.Body));
        }

        return rows.Select(r => (r.Id, Roots: roots.Known(r.Id))).Where(r => r.Roots is not null).ToDictionary(r => r.Id, r => r.Roots!);
    }

    /// <summary>Cosine of the two questions, where a root counts the more the fewer of the candidates have it.</summary>
    private static List<SimilarCase> Rank(About about, IReadOnlySet<string> own, List<Row> rows, Dictionary<int, IReadOnlySet<string>> texts)
    {
        Dictionary<string, int> frequency = new(StringComparer.Ordinal);
        foreach (var root in texts.Values.Append(own).SelectMany(t => t))
        {
            frequency[root] = frequency.GetValueOrDefault(root) + 1;
        }

        var all = texts.Count + 1;
        double Weight(string root) => Math.Log(1 + ((double)all / frequency[root]));
        double Length(IReadOnlySet<string> text) => Math.Sqrt(text.Sum(root => Weight(root) * Weight(root)));
        var ownLength = Length(own);
        List<SimilarCase> ranked = [];
        foreach (var row in rows.Where(r => texts.ContainsKey(r.Id)))
        {
            var text = texts[row.Id];
            var shared = own.Where(text.Contains).Sum(root => Weight(root) * Weight(root));
            var score = shared <= 0 ? 0 : shared / (ownLength * Length(text));
            score += score > 0 && row.Topic is not null && row.Topic == about.Topic ? SameTopic : 0;
            if (score >= Threshold)
            {
                ranked.Add(new SimilarCase(row.Number, row.Subject, row.Topic, row.ReceivedAt, row.IsAnswered, Math.Round(Math.Min(1, score), 3)));
            }
        }

        return [.. ranked.OrderByDescending(r => r.Score).ThenByDescending(r => r.ReceivedAt).ThenBy(r => r.Number, StringComparer.Ordinal)];
    }

    private static List<TopicSuggestion> Topics(About about, List<SimilarCase> ranked) =>
    [
        .. ranked.Take(Voting).Where(r => r.Topic is not null && r.Topic != about.Topic).GroupBy(r => r.Topic!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(r => r.Score)).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Suggested)
            .Select(g => new TopicSuggestion(g.Key, g.Count())),
    ];
}
