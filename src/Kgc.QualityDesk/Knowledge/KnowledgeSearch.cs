using Kgc.QualityDesk.Data;
using Kgc.QualityDesk.Knowledge.Ranking;
using Microsoft.EntityFrameworkCore;

namespace Kgc.QualityDesk.Knowledge;

/// <summary>Finds published answers, instruments and coming workshops for a question in German.</summary>
public sealed class KnowledgeSearch(DeskDb db, KnowledgeIndex index, TimeProvider time)
{
    private sealed record Found(IReadOnlyList<Ranked> Ranked, IReadOnlyDictionary<int, float> Terms)
    {
        public static Found Nothing { get; } = new([], new Dictionary<int, float>());
    }

    private sealed record Row(int Id, string Title, string Body, DateTimeOffset? StartsAt);

    /// <summary>Best first; empty for a text without a word that means something.</summary>
    public async Task<IReadOnlyList<KnowledgeHit>> FindAsync(KnowledgeQuery query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (string.IsNullOrWhiteSpace(query.Text))
        {
            return [];
        }

        await index.RefreshAsync(db, cancel);
        var office = await OfficeAsync(query.OfficeCode, cancel);
        var found = index.Read(i => Rank(i, query, office));
        if (found.Ranked.Count == 0)
        {
            return [];
        }

        var ids = found.Ranked.Select(r => r.Document.Entry).ToArray();
        var rows = await db.KnowledgeEntries.AsNoTracking().Where(e => ids.Contains(e.Id) && e.State == KnowledgeState.Published)
            .Select(e => new Row(e.Id, e.Title, e.Body, e.StartsAt)).ToDictionaryAsync(e => e.Id, cancel);
        return index.Read<IReadOnlyList<KnowledgeHit>>(i =>
            [.. found.Ranked.Where(r => rows.ContainsKey(r.Document.Entry)).Select(r => HitOf(i, r, rows[r.Document.Entry], found.Terms))]);
    }

    /// <summary>Null for all offices; an unknown code finds what belongs to both.</summary>
    private async Task<int?> OfficeAsync(string? code, CancellationToken cancel) => string.IsNullOrWhiteSpace(code)
        ? null : await db.Offices.Where(o => o.Code == code).Select(o => (int?)o.Id).SingleOrDefaultAsync(cancel) ?? 0;

    private Found Rank(SearchIndex entries, KnowledgeQuery query, int? office)
    {
        var units = new QuestionReader(entries.Vocabulary, entries.Frequency).Read(query.Text);
        if (units.Count == 0)
        {
            return Found.Nothing;
        }

        var now = time.GetUtcNow().UtcTicks;
        using var scoring = new Scoring(entries);
        var ranked = scoring.Rank(units, entries.MeaningOf(query.Text), d => (query.Kinds is null || query.Kinds.Contains(d.Kind)) && d.Until > now
            && (office is null || d.OfficeId is null || d.OfficeId == office), Math.Clamp(query.Limit, 1, KnowledgeQuery.MostHits));
        Dictionary<int, float> terms = [];
        foreach (var unit in units)
        {
            var share = unit.IsSuggested ? Math.Min(1, unit.Weight) : 1;
            foreach (var (_, term, weight) in unit.Terms)
            {
                terms[term] = Math.Max(share * weight, terms.GetValueOrDefault(term));
            }
        }

        return new Found(ranked, terms);
    }

    private static KnowledgeHit HitOf(SearchIndex entries, Ranked ranked, Row row, IReadOnlyDictionary<int, float> terms)
    {
        var passage = Passage.Of(row.Body, entries.Vocabulary, terms);
        var document = ranked.Document;
        return new KnowledgeHit(document.Kind, document.Slug, row.Title, passage.Text, KnowledgeHit.AddressOf(document.Slug))
        {
            Marks = passage.Marks, TitleMarks = Passage.InTitle(row.Title, entries.Vocabulary, terms), StartsAt = row.StartsAt, Score = Math.Round(ranked.Score, 3),
        };
    }
}
