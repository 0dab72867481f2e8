namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>One word of a question, or one that it suggests, with every term that may stand for it.</summary>
internal sealed class SearchUnit
{
    private const int MostTerms = 400;

    private readonly Dictionary<(int Part, int Term), float> _terms = [];

    /// <summary>Parts of a compound; 0 for a word that is none.</summary>
    public int Parts { get; set; }

    /// <summary>How much the word says: 0 to 1, a suggested one somewhat more.</summary>
    public float Weight { get; init; } = 1;

    /// <summary>What sayings like the question lead to, no word of the question itself: it finds entries, but is not asked for.</summary>
    public bool IsSuggested { get; init; }

    public bool IsEmpty => _terms.Count == 0;

    /// <summary>In the order in which they were added; part 0 is the whole word.</summary>
    public IEnumerable<(int Part, int Term, float Weight)> Terms => _terms.Select(t => (t.Key.Part, t.Key.Term, t.Value));

    public void Add(int part, int term, float weight)
    {
        if (_terms.TryGetValue((part, term), out var known) ? known < weight : _terms.Count < MostTerms)
        {
            _terms[(part, term)] = weight;
        }
    }
}
