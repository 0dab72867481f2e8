namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>Other words for the same thing, as the shipped list joins them.</summary>
internal sealed class Synonyms
{
    private const float Close = 0.7f;
    private const float Loose = 0.3f;

    /// <summary>How far the words of a phrase may stand from its first.</summary>
    private const int Window = 5;

    private readonly Dictionary<string, List<(Word Word, float Weight)>> _byRoot = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Roots, List<Word> Group)>> _phrases = new(StringComparer.Ordinal);

    private readonly List<(List<List<Word>> Said, List<Word> Meant)> _groups = [];

    private Synonyms(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Read(line.TrimStart('~'), line[0] == '~' ? Loose : Close);
        }
    }

    public static Synonyms Shipped { get; } = new(ShippedWords.Lines("synonyms.txt").Concat(ShippedWords.Lines("everyday.txt")));

    /// <summary>Every single word of the field.</summary>
    public IReadOnlyCollection<Word> Words { get; private set; } = [];

    /// <summary>Every line: what is said, and what is meant by it.</summary>
    public IReadOnlyList<(List<List<Word>> Said, List<Word> Meant)> Groups => _groups;

    public IReadOnlyList<(Word Word, float Weight)> Of(string root) => _byRoot.TryGetValue(root, out var others) ? others : [];

    /// <summary>Phrases that stand in a question, their words near each other in any order: which of its words they take, and what else they are called.</summary>
    public IEnumerable<(int[] At, IReadOnlyList<Word> Others)> PhrasesIn(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (roots, group) in _phrases.GetValueOrDefault(words[i].Root) ?? [])
            {
                if (Places(words, i, roots) is { } places)
                {
                    yield return (places, group);
                }
            }
        }
    }

    private static int[]? Places(IReadOnlyList<Word> words, int first, string[] roots)
    {
        var places = new int[roots.Length];
        places[0] = first;
        for (var r = 1; r < roots.Length; r++)
        {
            places[r] = -1;
            for (var at = Math.Max(0, first - Window); at < words.Count && at <= first + Window && places[r] < 0; at++)
            {
                places[r] = words[at].Root == roots[r] && !places.AsSpan(0, r).Contains(at) ? at : -1;
            }

            if (places[r] < 0)
            {
                return null;
            }
        }

        return places;
    }

    /// <summary>One line: words that mean the same, or, with „>“, words that lead to others.</summary>
    private void Read(string line, float weight)
    {
        var sides = line.Split('>');
        var members = Members(sides[0]);
        var from = members.Where(m => m.Count == 1).Select(m => m[0]).ToList();
        var to = sides.Length == 1 ? from : [.. Members(sides[1]).SelectMany(m => m).Where(w => !w.IsStop).DistinctBy(w => w.Root)];
        Words = [.. Words, .. to];
        _groups.Add((members, to));
        foreach (var word in from)
        {
            var others = Others(_byRoot, word.Root);
            others.AddRange(to.Where(s => s.Root != word.Root && !others.Exists(o => o.Word.Root == s.Root && o.Weight >= weight)).Select(s => (s, weight)));
        }

        foreach (var phrase in members.Where(m => m.Count > 1))
        {
            Others(_phrases, phrase[0].Root).Add(([.. phrase.Select(w => w.Root)], to));
        }
    }

    /// <summary>Of a phrase in which one word alone means something („das Sagen haben“) every word counts.</summary>
    private static List<List<Word>> Members(string side) =>
    [
        .. side.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(m => (Member: m, Words: Word.AllOf(m)))
            .Select(m => m.Words.Count < 2 && m.Member.Contains(' ', StringComparison.Ordinal) ? Word.EachOf(m.Member) : m.Words).Where(m => m.Count > 0),
    ];

    private static List<T> Others<T>(Dictionary<string, List<T>> table, string key) =>
        table.TryGetValue(key, out var list) ? list : table[key] = [];
}
