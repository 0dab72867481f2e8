namespace Kgc.QualityDesk.Search;

/// <summary>The words of one case with where they stand, as they are gathered.</summary>
internal sealed class SearchDraft
{
    private readonly Dictionary<string, (string Stem, int Places)> _words = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, (string Stem, int Places)> Words => _words;

    public void Add(int place, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            foreach (var (word, stem) in IndexedWords.Of(text))
            {
                _words[word] = (stem, _words.GetValueOrDefault(word).Places | place);
            }
        }
    }

    /// <summary>The running number of a case, with and without its zeros.</summary>
    public void AddNumber(string number)
    {
        var last = number[(number.LastIndexOf('-') + 1)..];
        Add(SearchPlaces.Question, last, last.TrimStart('0'));
    }
}
