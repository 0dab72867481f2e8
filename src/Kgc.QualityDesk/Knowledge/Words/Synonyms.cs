namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>Other words for the same thing, as the shipped list joins them.</summary>
internal sealed class Synonyms
{
    private const float Close = 0.7f;
    private const float Loose = 0.3f;

    private readonly Dictionary<string, List<(Word Word, float Weight)>> _byRoot = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Roots, List<Word> Group)>> _phrases = new(StringComparer.Ordinal);

    private Synonyms(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Read(line.TrimStart('~'), line[0] == '~' ? Loose : Close);
        }
    }

    public static Synonyms Shipped { get; } = new(ShippedWords.Lines("synonyms.txt"));

    /// <summary>Every single word of the list.</summary>
    public IReadOnlyCollection<Word> Words { get; private set; } = [];

    public IReadOnlyList<(Word Word, float Weight)> Of(string root) => _byRoot.TryGetValue(root, out var others) ? others : [];

    /// <summary>Phrases that stand in a question: which of its words they take, and what else they are called.</summary>
    public IEnumerable<(int At, int Count, IReadOnlyList<Word> Others)> PhrasesIn(IReadOnlyList<Word> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (roots, group) in _phrases.GetValueOrDefault(words[i].Root) ?? [])
            {
                if (i + roots.Length <= words.Count && roots.Index().All(r => words[i + r.Index].Root == r.Item))
                {
                    yield return (i, roots.Length, group);
                }
            }
        }
    }

    private void Read(string line, float weight)
    {
        var members = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(m => (Words: Word.AllOf(m), IsPhrase: m.Contains(' ', StringComparison.Ordinal))).Where(m => m.Words.Count > (m.IsPhrase ? 1 : 0)).Select(m => m.Words).ToList();
        var singles = members.Where(m => m.Count == 1).Select(m => m[0]).ToList();
        Words = [.. Words, .. singles];
        foreach (var word in singles)
        {
            var others = Others(_byRoot, word.Root);
            others.AddRange(singles.Where(s => s.Root != word.Root && !others.Exists(o => o.Word.Root == s.Root && o.Weight >= weight)).Select(s => (s, weight)));
        }

        foreach (var phrase in members.Where(m => m.Count > 1))
        {
            Others(_phrases, phrase[0].Root).Add(([.. phrase.Select(w => w.Root)], singles));
        }
    }

    private static List<T> Others<T>(Dictionary<string, List<T>> table, string key) =>
        table.TryGetValue(key, out var list) ? list : table[key] = [];
}
