namespace Kgc.QualityDesk.Knowledge.Words;

/// <summary>Which words and stems are known as parts of compounds: those of the published entries and those that ship.</summary>
internal sealed class WordStore
{
    private const int ShortestPart = 4;

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);

    public WordStore()
    {
        foreach (var word in ShippedWords.Lines("words.txt").SelectMany(l => l.Split(' ')).SelectMany(Word.AllOf).Concat(Synonyms.Shipped.Words))
        {
            Add(word, 3);
        }
    }

    /// <returns>whether the word was new as a part</returns>
    public bool Add(Word word) => Add(word, ShortestPart);

    public bool Knows(string folded) => _forms.Contains(folded);

    /// <summary>The parts of a compound as words of their own; empty for what is none.</summary>
    public IReadOnlyList<Word> Split(string folded) =>
        folded.Length is < 7 or > 45 || folded.AsSpan().ContainsAnyInRange('0', '9') ? [] : Split(folded, 0) ?? [];

    private bool Add(Word word, int shortest)
    {
        if (word.Folded.Length < shortest || word.Folded.AsSpan().ContainsAnyInRange('0', '9') || !_forms.Add(word.Folded))
        {
            return false;
        }

        if (word.Stem.Length >= ShortestPart)
        {
            _stems.Add(word.Stem);
        }

        return true;
    }

    /// <summary>The cut with the fewest parts; of equals the one with the longest first part.</summary>
    private List<Word>? Split(string folded, int depth)
    {
        List<Word>? best = null;
        for (var at = folded.Length - 3; at >= 3; at--)
        {
            if (First(folded, at) is not { } first)
            {
                continue;
            }

            var rest = folded[at..];
            if (IsLast(rest))
            {
                return [first, Plain(rest)];
            }

            if (depth < 2 && rest.Length >= 7 && Split(rest, depth + 1) is { } more && (best is null || more.Count + 1 < best.Count))
            {
                best = [first, .. more];
            }
        }

        return best;
    }

    /// <summary>The word before a joint, without what joins it: Bedarf-s, Straße-n, Land-es, Kind-er, Schul(e).</summary>
    private Word? First(string folded, int end)
    {
        var part = folded[..end];
        if (_forms.Contains(part) || (part.Length >= ShortestPart && _stems.Contains(part)))
        {
            return Plain(part);
        }

        foreach (var joint in (ReadOnlySpan<string>)["s", "n", "en", "es", "er", "ens", "e"])
        {
            if (part.Length - joint.Length >= 3 && part.EndsWith(joint, StringComparison.Ordinal) && _forms.Contains(part[..^joint.Length]))
            {
                return Plain(part[..^joint.Length]);
            }
        }

        return null;
    }

    private bool IsLast(string part) => _forms.Contains(part) || (part.Length > ShortestPart && _stems.Contains(GermanStem.Of(part)));

    private static Word Plain(string folded)
    {
        var stem = GermanStem.Of(folded);
        return new Word(folded, stem, WordRoot.Of(folded, stem), false);
    }
}
