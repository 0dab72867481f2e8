using System.Runtime.InteropServices;
using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>The words of every published entry, in memory. Not safe for a writer beside readers: <see cref="KnowledgeIndex"/> sees to that.</summary>
internal sealed class SearchIndex
{
    public const int Fields = 4;

    private static readonly float[] Boosts = [2.4f, 2f, 1.8f, 0.6f];
    private static readonly float[] LengthShare = [0.35f, 0.35f, 0.2f, 0.6f];

    /// <summary>A word that no entry has: nobody knows how rare it would be.</summary>
    private const float Unheard = 0.8f;

    private readonly List<Postings> _postings = [];
    private readonly List<IndexedDocument> _documents = [];
    private readonly Dictionary<int, int> _byEntry = [];
    private readonly long[] _lengths = new long[Fields];
    private float[] _weights = [];

    public Vocabulary Vocabulary { get; } = new();

    public IReadOnlyList<IndexedDocument> Documents => _documents;

    public int Live => _byEntry.Count;

    /// <summary>Rows of entries that are gone; many of them are a reason to build anew.</summary>
    public int Dead => _documents.Count - _byEntry.Count;

    /// <summary>What a word counts once in each field of a row: by the field and its length against the average (the B of BM25F).</summary>
    public ReadOnlySpan<float> WeightsOf(int document) => _weights.AsSpan(document * Fields, Fields);

    public Postings Of(int term) => _postings[term];

    public int Frequency(int term) => term < _postings.Count ? _postings[term].Live : 0;

    /// <summary>What a question is about, its words weighed by how rare they are here.</summary>
    public sbyte[]? MeaningOf(string? question) => Meaning.Of(question, word =>
    {
        var found = Vocabulary.TermOf(word.Stem) is var term and >= 0 ? Frequency(term) : 0;
        return MathF.Log(1 + ((Live - found + 0.5f) / (found + 0.5f))) * (found == 0 ? Unheard : 1);
    });

    /// <summary>Puts an entry in or, when it is there already, in place of what it was. <see cref="Settle"/> comes after the last.</summary>
    public void Put(IndexedText text)
    {
        Remove(text.Id);
        if (text.State != KnowledgeState.Published)
        {
            return;
        }

        Dictionary<int, Posting> terms = [];
        var lengths = new ushort[Fields];
        foreach (var (field, said) in new[] { text.Title, text.Question, text.Keywords, text.Body }.Index())
        {
            lengths[field] = (ushort)Math.Min(ushort.MaxValue, Count(terms, field, said));
            _lengths[field] += lengths[field];
        }

        foreach (var (term, row) in terms)
        {
            while (_postings.Count <= term)
            {
                _postings.Add(new Postings());
            }

            _postings[term].Add(row with { Document = _documents.Count });
        }

        _byEntry.Add(text.Id, _documents.Count);
        _documents.Add(new IndexedDocument(
            text.Id, text.Kind, text.Slug, text.OfficeId, text.Until?.UtcTicks ?? long.MaxValue, lengths, [.. terms.Keys],
            Meaning.Of(terms.Values, Vocabulary.MeaningOf, terms.Keys)));
    }

    /// <summary>After entries were put in: compounds are linked, lengths compared with the new averages.</summary>
    public void Settle()
    {
        Vocabulary.Link();
        var averages = Array.ConvertAll(_lengths, sum => Math.Max(1, (float)sum / Math.Max(1, _byEntry.Count)));
        var weights = new float[_documents.Count * Fields];
        for (var at = 0; at < weights.Length; at++)
        {
            var (field, lengths) = (at % Fields, _documents[at / Fields].Lengths);
            weights[at] = Boosts[field] / (1 - LengthShare[field] + (LengthShare[field] * lengths[field] / averages[field]));
        }

        _weights = weights;
    }

    private void Remove(int entry)
    {
        if (!_byEntry.Remove(entry, out var at))
        {
            return;
        }

        var document = _documents[at];
        document.IsGone = true;
        for (var field = 0; field < Fields; field++)
        {
            _lengths[field] -= document.Lengths[field];
        }

        foreach (var term in document.Terms)
        {
            _postings[term].Live--;
        }
    }

    private int Count(Dictionary<int, Posting> terms, int field, string? text)
    {
        var count = 0;
        foreach (var token in Tokens.Of(text))
        {
            var term = Vocabulary.Learn(text.AsSpan(token.Start, token.BaseLength));
            if (term < 0)
            {
                continue;
            }

            count++;
            ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, term, out _);
            switch (field)
            {
                case 0: row.Title = More(row.Title); break;
                case 1: row.Question = More(row.Question); break;
                case 2: row.Keywords = More(row.Keywords); break;
                default: row.Body = More(row.Body); break;
            }
        }

        return count;
    }

    private static byte More(byte count) => count == byte.MaxValue ? count : (byte)(count + 1);
}
