using System.Buffers;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>
/// BM25F (Robertson, Zaragoza, Taylor 2004: fields are weighted before saturation) over the terms that stand for each word of a
/// question. Of several such terms the best counts, so that synonyms never add up; the parts of a compound do. What answers more of
/// the question comes first, and what is about the same.
/// </summary>
internal sealed class Scoring(SearchIndex index) : IDisposable
{
    /// <summary>Postings that one question reads at most, rarest words first: among tens of thousands of entries the frequent words no longer tell them apart.</summary>
    private const int MostPostings = 120_000;

    private const int MostPerWord = 40_000;

    private const float K1 = 2;
    private const float AllParts = 0.85f;
    private const float Uncovered = 0.4f;
    private const float TitleShare = 0.12f;
    private const float OtherKinds = 0.8f;
    private const float Itself = 0.9f;

    /// <summary>What an entry about the very same gets besides, as a share of all that the question's words could bring.</summary>
    private const float Alike = 0.7f;

    /// <summary>The higher, the more of a question an entry must answer before what it suggests counts less.</summary>
    private const float Answered = 2;

    /// <summary>Of the best entry's score, what one needs that has nothing of the question's own words.</summary>
    private const float WorthSuggesting = 0.5f;

    /// <summary>A rare word must not outweigh all others of a question.</summary>
    private const float Damping = 0.8f;

    private readonly float[] _whole = Rent(index.Documents.Count);
    private readonly float[] _part = Rent(index.Documents.Count);
    private readonly float[] _parts = Rent(index.Documents.Count);
    private readonly float[] _match = Rent(index.Documents.Count);
    private readonly float[] _total = Rent(index.Documents.Count);
    private readonly float[] _covered = Rent(index.Documents.Count);
    private readonly float[] _title = Rent(index.Documents.Count);
    private readonly List<int> _touched = [];

    private int _left = MostPostings;

    /// <param name="units">the question's words</param>
    /// <param name="meaning">what the question is about; moves what its words lead to, and finds nothing by itself</param>
    /// <param name="wanted">which entries</param>
    /// <param name="limit">how many at most</param>
    public List<Ranked> Rank(IReadOnlyList<SearchUnit> units, sbyte[]? meaning, Func<IndexedDocument, bool> wanted, int limit)
    {
        var asked = Add(units.Where(u => !u.IsSuggested), 1);
        Add(units.Where(u => u.IsSuggested), Open(asked, wanted));

        // The worst of the best is at its head.
        PriorityQueue<Ranked, Ranked> best = new(Comparer<Ranked>.Create((one, other) => Order(other, one)));
        for (var at = 0; at < index.Documents.Count; at++)
        {
            if (_total[at] <= 0 || index.Documents[at] is not { IsGone: false } document || !wanted(document))
            {
                continue;
            }

            var ranked = new Ranked(document, MathF.Round(Score(at, document, asked, meaning), 3), _covered[at] <= 0);
            if (best.Count < limit)
            {
                best.Enqueue(ranked, ranked);
            }
            else if (ranked.Score >= best.Peek().Score)
            {
                best.EnqueueDequeue(ranked, ranked);
            }
        }

        List<Ranked> ranking = [.. best.UnorderedItems.Select(i => i.Element).Order(Comparer<Ranked>.Create(Order))];
        return ranking.FindAll(r => !r.IsSuggested || r.Score >= WorthSuggesting * ranking[0].Score);
    }

    public void Dispose()
    {
        foreach (var rented in new[] { _whole, _part, _parts, _match, _total, _covered, _title })
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private static float[] Rent(int length)
    {
        var rented = ArrayPool<float>.Shared.Rent(Math.Max(1, length));
        Array.Clear(rented);
        return rented;
    }

    private static int Order(Ranked one, Ranked other) =>
        other.Score.CompareTo(one.Score) is var order and not 0 ? order : string.CompareOrdinal(one.Document.Slug, other.Document.Slug);

    private float Score(int at, IndexedDocument document, float asked, sbyte[]? meaning)
    {
        var coverage = asked > 0 ? Uncovered + ((1 - Uncovered) * _covered[at] / asked) : 1;
        var title = 1 + (TitleShare * Math.Min(1, _title[at] / Math.Max(1, (float)document.Lengths[0])));
        var alike = meaning is null || document.Meaning is null ? 0 : Alike * asked * Math.Max(0, Meaning.Likeness(document.Meaning, meaning));
        return ((_total[at] * coverage * title) + alike) * (document.Kind == KnowledgeKind.Answer ? 1 : OtherKinds);
    }

    /// <summary>How little any entry answers of the question's own words, 0 to 1: so much may what it suggests count.</summary>
    private float Open(float asked, Func<IndexedDocument, bool> wanted)
    {
        var most = 0f;
        for (var at = 0; at < index.Documents.Count; at++)
        {
            most = _covered[at] > most && index.Documents[at] is { IsGone: false } document && wanted(document) ? _covered[at] : most;
        }

        return asked > 0 ? 1 - MathF.Pow(Math.Min(1, most / asked), Answered) : 1;
    }

    /// <returns>how much the units weigh together</returns>
    private float Add(IEnumerable<SearchUnit> units, float share)
    {
        var asked = 0f;
        foreach (var (unit, rarity) in units.Select(u => (u, Rarity(u))).OrderByDescending(u => u.u.Weight * u.Item2))
        {
            Add(unit, rarity, share * unit.Weight);
            asked += unit.Weight * rarity;
        }

        return asked;
    }

    private void Add(SearchUnit unit, float rarity, float said)
    {
        var chosen = Affordable(unit);
        for (var part = unit.Parts; part >= 0; part--)
        {
            var share = part == 0 ? 1 : AllParts / unit.Parts;
            var rare = part > 0 && unit.IsSuggested ? Rarity(unit.Terms.Where(t => t.Part == part)) : rarity;
            foreach (var (of, term, weight) in chosen)
            {
                if (of == part)
                {
                    Add(term, weight, Math.Min(rare, Rarity(index.Frequency(term))), share, part == 0 ? _whole : _part);
                }
            }

            if (part > 0)
            {
                Fold(share);
            }
        }

        foreach (var at in _touched)
        {
            var best = Math.Max(_whole[at], _parts[at]);
            _total[at] += said * best;
            _covered[at] += unit.IsSuggested ? 0 : said * rarity * Math.Min(1, _match[at]);
            (_whole[at], _parts[at], _match[at]) = (0, 0, 0);
        }

        _touched.Clear();
    }

    /// <summary>The terms nearest to the word, until their postings are as many as may be read.</summary>
    private List<(int Part, int Term, float Weight)> Affordable(SearchUnit unit)
    {
        List<(int Part, int Term, float Weight)> chosen = [];
        var read = 0;
        foreach (var term in unit.Terms.OrderByDescending(t => t.Weight))
        {
            read += index.Frequency(term.Term);
            if ((chosen.Count > 0 || unit.IsSuggested) && read > Math.Min(_left, MostPerWord))
            {
                break;
            }

            chosen.Add(term);
        }

        _left -= Math.Min(_left, read);
        return chosen;
    }

    /// <summary>What one part of a compound brought, added to what the others did.</summary>
    private void Fold(float share)
    {
        foreach (var at in _touched)
        {
            _parts[at] += share * _part[at];
            _part[at] = 0;
        }
    }

    private void Add(int term, float weight, float rarity, float share, float[] to)
    {
        foreach (ref readonly var row in index.Of(term).Rows)
        {
            var at = row.Document;
            var fields = index.WeightsOf(at);
            var often = (fields[0] * row.Title) + (fields[1] * row.Question) + (fields[2] * row.Keywords) + (fields[3] * row.Body);
            var score = weight * rarity * often * (K1 + 1) / (K1 + often);
            if (_match[at] <= 0)
            {
                _touched.Add(at);
            }

            to[at] = Math.Max(to[at], score);
            if (weight * share > _match[at])
            {
                _title[at] += row.Title > 0 ? (weight * share) - _match[at] : 0;
                _match[at] = weight * share;
            }
        }
    }

    /// <summary>Of a suggested term of several words, what they have on the average: each tells something of its own.</summary>
    private float Rarity(SearchUnit unit) => unit is { IsSuggested: true, Parts: > 0 }
        ? Enumerable.Range(1, unit.Parts).Average(part => Rarity(unit.Terms.Where(t => t.Part == part))) : Rarity(unit.Terms);

    /// <summary>Of the word itself where entries have it; else of what stands for it, on the average: a frequent word among them must not hide a rare one.</summary>
    private float Rarity(IEnumerable<(int Part, int Term, float Weight)> terms)
    {
        List<(int Part, int Term, float Weight)> all = [.. terms];
        if (all.Count == 0)
        {
            return 0;
        }

        var best = all.Max(t => t.Weight);
        var near = all.Where(t => t.Weight >= best - 0.1f).Select(t => index.Frequency(t.Term));
        return best > Itself ? Rarity(near.Max()) : near.Average(Rarity);
    }

    private float Rarity(int frequency) => MathF.Pow(MathF.Log(1 + ((index.Live - frequency + 0.5f) / (frequency + 0.5f))), Damping);
}
