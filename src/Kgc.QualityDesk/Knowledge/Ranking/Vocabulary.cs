using Kgc.QualityDesk.Knowledge.Words;

namespace Kgc.QualityDesk.Knowledge.Ranking;

/// <summary>Every word of the entries: its term (one per stem), the terms of a root, and the compounds that a root is part of.</summary>
internal sealed class Vocabulary
{
    public const int Stop = -1;
    public const int Unknown = -2;

    private readonly Dictionary<string, int> _byRaw = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _raw;
    private readonly Dictionary<string, int> _byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _byRoot = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _compounds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Word>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly List<Meaning.OfTerm> _meanings = [];
    private readonly List<string> _newForms = [];
    private readonly List<string> _newParts = [];
    private bool _isLinked;

    public Vocabulary()
    {
        _raw = _byRaw.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in Synonyms.Shipped.Words.DistinctBy(w => w.Folded))
        {
            Spelling.Add(word.Folded);
        }
    }

    public WordStore Store { get; } = new();

    public Misspellings Spelling { get; } = new();

    public int TermCount => _byStem.Count;

    public IReadOnlyDictionary<string, int> Forms => _forms;

    public int Find(ReadOnlySpan<char> raw) => _raw.TryGetValue(raw, out var term) ? term : Unknown;

    public int TermOf(string stem) => _byStem.GetValueOrDefault(stem, Unknown);

    public Meaning.OfTerm MeaningOf(int term) => _meanings[term];

    public IReadOnlyList<int> WithRoot(string root) => _byRoot.TryGetValue(root, out var terms) ? terms : [];

    public IReadOnlyList<int> WithPart(string root) => _compounds.TryGetValue(root, out var terms) ? terms : [];

    /// <summary>The term of a word of an entry, <see cref="Stop"/> for one that means nothing.</summary>
    public int Learn(ReadOnlySpan<char> raw)
    {
        if (_raw.TryGetValue(raw, out var known))
        {
            return known;
        }

        var word = Word.Of(raw);
        return _byRaw[new string(raw)] = word.IsStop || word.Folded.Length < 2 ? Stop : Learn(word);
    }

    /// <summary>After words were learned: which of them are compounds, and which compounds they are part of.</summary>
    public void Link()
    {
        HashSet<string> changed = new(_newForms, StringComparer.Ordinal);
        if (_isLinked)
        {
            foreach (var form in _forms.Keys.Where(f => f.Length > 6 && _newParts.Exists(p => f.Length > p.Length + 2 && f.Contains(p, StringComparison.Ordinal))))
            {
                changed.Add(form);
            }
        }

        foreach (var form in changed)
        {
            Link(form);
        }

        _newForms.Clear();
        _newParts.Clear();
        _isLinked = true;
    }

    private int Learn(Word word)
    {
        if (_forms.TryGetValue(word.Folded, out var term))
        {
            return term;
        }

        if (!_byStem.TryGetValue(word.Stem, out term))
        {
            term = _byStem.Count;
            _byStem.Add(word.Stem, term);
            _meanings.Add(Meaning.Of(word));
            ListOf(_byRoot, word.Root).Add(term);
        }

        _forms.Add(word.Folded, term);
        _newForms.Add(word.Folded);
        if (!Store.Knows(word.Folded) || !_isLinked)
        {
            Spelling.Add(word.Folded);
        }

        if (Store.Add(word))
        {
            _newParts.Add(word.Folded);
        }

        return term;
    }

    private void Link(string form)
    {
        var term = _forms[form];
        foreach (var root in PartRoots(_parts.GetValueOrDefault(form) ?? []))
        {
            _compounds[root].Remove(term);
        }

        var parts = Store.Split(form);
        _parts.Remove(form);
        if (parts.Count == 0)
        {
            return;
        }

        List<Word> all = [.. parts, .. parts.SelectMany(p => Store.Split(p.Folded))];
        _parts[form] = all;
        foreach (var root in PartRoots(all))
        {
            ListOf(_compounds, root).Add(term);
        }
    }

    private static IEnumerable<string> PartRoots(IReadOnlyList<Word> parts) => parts.Select(p => p.Root).Distinct(StringComparer.Ordinal);

    private static List<int> ListOf(Dictionary<string, List<int>> table, string key) => table.TryGetValue(key, out var list) ? list : table[key] = [];
}
