namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>
/// BM25F (Robertson, Zaragoza, Taylor 2004: fields are weighted before saturation) over the terms that stand for each word of a
/// question. Of several such terms the best counts, so that synonyms never add up; the parts of a compound do. What answers more of
/// the question comes first.
/// </summary>
internal sealed class Scoring(SearchIndex index)
{
    private const float K1 = 1.2f;
    private const float AllParts = 0.85f;
    private const float Uncovered = 0.45f;
    private const float TitleShare = 0.12f;
    private const float OtherKinds = 0.8f;

    private static readonly float[] Boosts = [2.4f, 2f, 1.8f, 1f];
    private static readonly float[] LengthShare = [0.35f, 0.35f, 0.2f, 0.6f];

    private readonly float[] _whole = new float[index.Documents.Count];
    private readonly float[] _part = new float[index.Documents.Count];
    private readonly float[] _parts = new float[index.Documents.Count];
    private readonly float[] _match = new float[index.Documents.Count];
    private readonly float[] _total = new float[index.Documents.Count];
    private readonly float[] _covered = new float[index.Documents.Count];
    private readonly float[] _title = new float[index.Documents.Count];
    private readonly List<int> _touched = [];
    private readonly float[] _averages = [.. Enumerable.Range(0, SearchIndex.Fields).Select(index.AverageLength)];

    public List<Ranked> Rank(IReadOnlyList<SearchUnit> units, Func<IndexedDocument, bool> wanted, int limit)
    {
        var asked = 0f;
        foreach (var unit in units)
        {
            asked += Add(unit);
        }

        List<Ranked> all = [];
        for (var at = 0; at < _total.Length; at++)
        {
            if (_total[at] > 0 && index.Documents[at] is { IsGone: false } document && wanted(document))
            {
                all.Add(new Ranked(document, Score(at, document, asked)));
            }
        }

        all.Sort((one, other) => Math.Round(other.Score, 3).CompareTo(Math.Round(one.Score, 3)) is var order and not 0
            ? order : string.CompareOrdinal(one.Document.Slug, other.Document.Slug));
        return all.Count <= limit ? all : all[..limit];
    }

    private float Score(int at, IndexedDocument document, float asked)
    {
        var coverage = Uncovered + ((1 - Uncovered) * _covered[at] / asked);
        var title = 1 + (TitleShare * Math.Min(1, _title[at] / Math.Max(1, (float)document.Lengths[0])));
        return _total[at] * coverage * title * (document.Kind == KnowledgeKind.Answer ? 1 : OtherKinds);
    }

    /// <returns>how much the unit weighs in the question</returns>
    private float Add(SearchUnit unit)
    {
        var (rarity, said) = (Rarity(unit), unit.Weight);
        for (var part = unit.Parts; part >= 0; part--)
        {
            foreach (var (_, term, weight) in unit.Terms.Where(t => t.Part == part))
            {
                Add(term, weight, Math.Min(rarity, Rarity(index.Frequency(term))), part == 0 ? 1 : AllParts / unit.Parts, part == 0 ? _whole : _part);
            }

            if (part > 0)
            {
                Fold(AllParts / unit.Parts);
            }
        }

        foreach (var at in _touched)
        {
            var best = Math.Max(_whole[at], _parts[at]);
            _total[at] += said * best;
            _covered[at] += said * rarity * Math.Min(1, _match[at]);
            (_whole[at], _parts[at], _match[at]) = (0, 0, 0);
        }

        _touched.Clear();
        return said * rarity;
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
            var lengths = index.Documents[at].Lengths;
            var often = Field(0, row.Title, lengths) + Field(1, row.Question, lengths) + Field(2, row.Keywords, lengths) + Field(3, row.Body, lengths);
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

    private float Field(int field, byte count, ushort[] lengths) =>
        count == 0 ? 0 : Boosts[field] * count / (1 - LengthShare[field] + (LengthShare[field] * lengths[field] / _averages[field]));

    /// <summary>Of the word itself where entries have it, else of the most frequent that stands for it.</summary>
    private float Rarity(SearchUnit unit)
    {
        var best = unit.Terms.Max(t => t.Weight);
        return Rarity(unit.Terms.Where(t => t.Weight >= best - 0.1f).Max(t => index.Frequency(t.Term)));
    }

    private float Rarity(int frequency) => MathF.Log(1 + ((index.Live - frequency + 0.5f) / (frequency + 0.5f)));
}
