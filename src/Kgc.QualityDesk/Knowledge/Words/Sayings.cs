using System.Runtime.InteropServices;

namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>
/// What people say about a matter, line by line, and the words under which the field knows it. A question is compared with every line:
/// words that few lines have say most, and what takes up a whole phrase of a line counts more than a word here and there.
/// </summary>
internal sealed class Sayings
{
    private const float BesidePhrase = 0.5f;
    private const float LeastLike = 0.1f;
    private const float NextMeant = 0.8f;
    private const float Surest = 0.95f;
    private const int MostLines = 12;
    private const int MostMeant = 12;

    private readonly List<(Phrase[] Phrases, List<Term> Meant)> _lines = [];
    private readonly Dictionary<string, Entry> _byRoot = new(StringComparer.Ordinal);
    private readonly float _rarest;

    private Sayings(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Read(line.Split('>'));
        }

        foreach (var entry in _byRoot.Values)
        {
            entry.Rarity = MathF.Log(1 + (_lines.Count / (0.5f + entry.Places.DistinctBy(p => p.Line).Count())));
        }

        foreach (var phrase in _lines.SelectMany(l => l.Phrases))
        {
            phrase.Weight = phrase.Roots.Sum(r => _byRoot[r].Rarity);
        }

        _rarest = MathF.Log(1 + (_lines.Count / 1.5f));
    }

    public static Sayings Shipped { get; } = new(ShippedWords.AllLines("sayings-"));

    /// <summary>Whether any saying has the word.</summary>
    public bool Knows(string root) => _byRoot.ContainsKey(root);

    /// <summary>The words of the field under which the sayings most like a question are known, surest first, with how sure it is, 0 to 1.</summary>
    public List<(IReadOnlyList<Word> Words, float Likeness)> Of(IEnumerable<(string Root, float Weight)> said)
    {
        var (asked, phrases, lines) = (0f, new Dictionary<(int Line, int Phrase), float>(), new Dictionary<int, float>());
        foreach (var (root, weight) in said.GroupBy(s => s.Root, StringComparer.Ordinal).Select(g => (g.Key, g.Max(s => s.Weight))))
        {
            var entry = _byRoot.GetValueOrDefault(root);
            var value = weight * (entry?.Rarity ?? _rarest);
            asked += value;
            foreach (var place in entry?.Places ?? [])
            {
                CollectionsMarshal.GetValueRefOrAddDefault(phrases, place, out _) += value;
            }

            foreach (var line in (entry?.Places ?? []).Select(p => p.Line).Distinct())
            {
                CollectionsMarshal.GetValueRefOrAddDefault(lines, line, out _) += value;
            }
        }

        var like = lines.Select(l => (Line: l.Key, Likeness: Likeness(l.Key, l.Value, phrases) / asked)).Where(l => l.Likeness > LeastLike);
        return Meant(like.OrderByDescending(l => l.Likeness).ThenBy(l => l.Line).Take(MostLines));
    }

    /// <summary>The phrase of the line that the question has most of, and a little for what else of the line it has.</summary>
    private float Likeness(int line, float said, Dictionary<(int Line, int Phrase), float> phrases)
    {
        var best = 0f;
        for (var at = 0; at < _lines[line].Phrases.Length; at++)
        {
            var part = phrases.GetValueOrDefault((line, at));
            best = Math.Max(best, part * MathF.Sqrt(Math.Min(1, part / _lines[line].Phrases[at].Weight)));
        }

        return best + (BesidePhrase * Math.Max(0, said - best));
    }

    /// <summary>A word that several lines lead to is surer than with any of them alone.</summary>
    private List<(IReadOnlyList<Word> Words, float Likeness)> Meant(IEnumerable<(int Line, float Likeness)> lines)
    {
        Dictionary<string, (Term Term, float Doubt)> meant = new(StringComparer.Ordinal);
        foreach (var (line, likeness) in lines)
        {
            var share = 1f;
            foreach (var term in _lines[line].Meant)
            {
                var doubt = meant.TryGetValue(term.Key, out var known) ? known.Doubt : 1;
                meant[term.Key] = (term, doubt * (1 - Math.Min(Surest, likeness * share)));
                share *= NextMeant;
            }
        }

        return
        [
            .. meant.Values.OrderBy(m => m.Doubt).ThenBy(m => m.Term.Key, StringComparer.Ordinal).Take(MostMeant).Select(m => (m.Term.Words, 1 - m.Doubt)),
        ];
    }

    private void Read(string[] sides)
    {
        Phrase[] phrases = [.. sides[0].Split(',').Select(p => new Phrase([.. Word.AllOf(p).Select(w => w.Root).Distinct(StringComparer.Ordinal)])).Where(p => p.Roots.Length > 0)];
        foreach (var (at, phrase) in phrases.Index())
        {
            foreach (var root in phrase.Roots)
            {
                var entry = CollectionsMarshal.GetValueRefOrAddDefault(_byRoot, root, out _) ??= new Entry();
                entry.Places.Add((_lines.Count, at));
            }
        }

        _lines.Add((phrases, [.. sides[1].Split(',').Select(Term.Of).Where(t => t.Words.Count > 0)]));
    }

    /// <summary>A term of the field, of one word or several.</summary>
    private sealed record Term(string Key, IReadOnlyList<Word> Words)
    {
        public static Term Of(string said)
        {
            List<Word> words = [.. Word.AllOf(said).DistinctBy(w => w.Root, StringComparer.Ordinal)];
            return new Term(string.Join(' ', words.Select(w => w.Root).Order(StringComparer.Ordinal)), words);
        }
    }

    private sealed class Phrase(string[] roots)
    {
        public string[] Roots => roots;

        /// <summary>The rarity of its words together.</summary>
        public float Weight { get; set; }
    }

    /// <summary>Where a word stands among the sayings.</summary>
    private sealed class Entry
    {
        public List<(int Line, int Phrase)> Places { get; } = [];

        public float Rarity { get; set; }
    }
}
